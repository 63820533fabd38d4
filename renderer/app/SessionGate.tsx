import { useLocation } from 'wouter';
import { useOperation } from '../api/queries.ts';
import { StartPage } from '../pages/start/StartPage.tsx';
import { UnlockPage } from '../pages/start/UnlockPage.tsx';
import { VerifyAlone } from '../pages/verify/VerifyAlone.tsx';
import { Loaded } from '../ui/Loading.tsx';
import { Workspace } from './Workspace.tsx';

/** Which of the three states the window is in: nothing open, locked, unlocked. */
export const SessionGate = () => {
  const session = useOperation('session.get', {});
  const [location] = useLocation();
  return (
    <Loaded query={session}>
      {(view) => {
        if (view.state === 'unlocked') return <Workspace session={view} />;
        if (location === '/verify') return <VerifyAlone />;
        return view.state === 'locked' ? <UnlockPage session={view} /> : <StartPage />;
      }}
    </Loaded>
  );
};
