/** Starts the explorer. */
import './style/fonts.css';
import './style/tokens.css';
import './style/base.css';
import './style/frame.css';
import './style/parts.css';

import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';

const container = document.getElementById('explorer');
if (container !== null) createRoot(container).render(<App />);
