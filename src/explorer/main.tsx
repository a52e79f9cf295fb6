/** Starts the explorer. */
import './style/fonts.css';
import './style/tokens.css';
import './style/base.css';
import './style/frame.css';
import './style/parts.css';
import './style/touch.css';
import './style/forced.css';

import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { PartBoundary } from './parts/Part.tsx';

const container = document.getElementById('explorer');
if (container !== null) {
  createRoot(container, {
    onCaughtError: (error, { errorBoundary, componentStack }) => {
      const part = errorBoundary instanceof PartBoundary ? errorBoundary.props.name : 'page';
      // The only report of the page: it has no log.
      // oxlint-disable-next-line no-console
      console.error(`The ${part} failed to draw.`, error, componentStack);
    },
  }).render(<App />);
}
