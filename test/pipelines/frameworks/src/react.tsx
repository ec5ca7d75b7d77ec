// React 19: properties and events of the element as JSX attributes, with their types.
import 'py-memory';
import type { StepDetail } from 'py-memory';
import type {} from 'py-memory/react';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';

const program = 'a = [1, 2]\nb = a\nb.append(3)\n';

function App() {
  const [told, setTold] = useState<StepDetail | null>(null);
  return (
    <>
      <py-memory
        code={program}
        step={1}
        detail="objects"
        autoplay={false}
        max-steps={1000}
        onpymem-step={({ detail }) => setTold(detail)}
      />
      <p id="told">{told?.step}</p>
    </>
  );
}

createRoot(document.getElementById('root')!).render(<App />);

// @ts-expect-error There is no such detail.
export const wrong = <py-memory detail="everything" />;
