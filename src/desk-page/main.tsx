/** Starts the page of the desk. */
import '../explorer/style/fonts.css';
import '../explorer/style/tokens.css';
import '../explorer/style/base.css';
import '../explorer/style/parts.css';
import '../explorer/style/touch.css';
import '../explorer/style/forced.css';
import './style/desk.css';
import './style/text.css';
import './style/side.css';
import './style/fields.css';

import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';

const container = document.getElementById('desk');
if (container !== null) createRoot(container).render(<App />);
