/** The button in the top bar that opens what can be taken along. */
import { type ReactNode, useState } from 'react';
import { IconButton } from '../parts/IconButton.tsx';
import { Sheet } from '../parts/Sheet.tsx';
import { useText } from '../text/useText.ts';
import { Files } from './Files.tsx';
import { Questions } from './Questions.tsx';
import './takealong.css';

export function TakeAlong(): ReactNode {
  const { t } = useText();
  const [open, setOpen] = useState(false);
  return (
    <>
      <IconButton icon="take" label={t('take.open')} onClick={() => setOpen(true)} />
      <Sheet title={t('take.title')} open={open} onClose={() => setOpen(false)}>
        <p className="small">{t('take.hint')}</p>
        <Files />
        <Questions />
      </Sheet>
    </>
  );
}
