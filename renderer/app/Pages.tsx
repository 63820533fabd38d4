import { ErrorBoundary } from 'react-error-boundary';
import { Redirect, Route, Switch, useLocation } from 'wouter';
import { AccountsPage } from '../pages/accounts/AccountsPage.tsx';
import { AdverseEventsPage } from '../pages/adverse-events/AdverseEventsPage.tsx';
import { AuditPage } from '../pages/audit/AuditPage.tsx';
import { BoardPage } from '../pages/board/BoardPage.tsx';
import { CellTherapyPage } from '../pages/cell-therapy/CellTherapyPage.tsx';
import { CutPage } from '../pages/data/cut/CutPage.tsx';
import { DataPage } from '../pages/data/DataPage.tsx';
import { ImportPage } from '../pages/data/ImportPage.tsx';
import { DecisionPage } from '../pages/decisions/DecisionPage.tsx';
import { DecisionsPage } from '../pages/decisions/DecisionsPage.tsx';
import { NewDecisionPage } from '../pages/decisions/NewDecisionPage.tsx';
import { SignPage } from '../pages/decisions/SignPage.tsx';
import { DesignsPage } from '../pages/designs/DesignsPage.tsx';
import { DiffPage } from '../pages/diff/DiffPage.tsx';
import { DltPage } from '../pages/dlt/DltPage.tsx';
import { EfficacyPage } from '../pages/efficacy/EfficacyPage.tsx';
import { EligibilityPage } from '../pages/eligibility/EligibilityPage.tsx';
import { GatesPage } from '../pages/gates/GatesPage.tsx';
import { HelpPage } from '../pages/help/HelpPage.tsx';
import { LabsPage } from '../pages/labs/LabsPage.tsx';
import { LiverPage } from '../pages/liver/LiverPage.tsx';
import { PdPage } from '../pages/pd/PdPage.tsx';
import { ProtocolPage } from '../pages/protocol/ProtocolPage.tsx';
import { ProtocolEditorPage } from '../pages/protocol-editor/ProtocolEditorPage.tsx';
import { SettingsPage } from '../pages/settings/SettingsPage.tsx';
import { SubjectPage } from '../pages/subjects/SubjectPage.tsx';
import { SubjectsPage } from '../pages/subjects/SubjectsPage.tsx';
import { VerifyPage } from '../pages/verify/VerifyPage.tsx';
import { useText } from '../text/useText.ts';
import { EmptyState } from '../ui/Note.tsx';
import { PageFault } from './PageFault.tsx';

const NotFound = () => {
  const { t } = useText();
  return (
    <div style={{ padding: 24 }}>
      <EmptyState title={t('notFound.title')} />
    </div>
  );
};

/** Every page by its address. A fault in one leaves the frame and the others standing. */
export const Pages = () => {
  const [location] = useLocation();
  return (
    <ErrorBoundary FallbackComponent={PageFault} resetKeys={[location]}>
      <Switch>
        <Route path="/">
          <Redirect to="/board" replace />
        </Route>
        <Route path="/board" component={BoardPage} />
        <Route path="/subjects" component={SubjectsPage} />
        <Route path="/subjects/:subjectId">{({ subjectId }) => <SubjectPage subjectId={subjectId} />}</Route>
        <Route path="/ae" component={AdverseEventsPage} />
        <Route path="/labs">{() => <LabsPage />}</Route>
        <Route path="/labs/:domain/:testCode">
          {({ domain, testCode }) => <LabsPage domain={domain} testCode={testCode} />}
        </Route>
        <Route path="/labs/:domain/:testCode/:specimen">
          {({ domain, testCode, specimen }) => (
            <LabsPage domain={domain} testCode={testCode} specimen={specimen} />
          )}
        </Route>
        <Route path="/liver" component={LiverPage} />
        <Route path="/dlt" component={DltPage} />
        <Route path="/cell-therapy" component={CellTherapyPage} />
        <Route path="/pd" component={PdPage} />
        <Route path="/efficacy" component={EfficacyPage} />
        <Route path="/eligibility" component={EligibilityPage} />
        <Route path="/gates" component={GatesPage} />
        <Route path="/decisions" component={DecisionsPage} />
        <Route path="/decisions/new" component={NewDecisionPage} />
        <Route path="/decisions/:id">{({ id }) => <DecisionPage decisionId={id} />}</Route>
        <Route path="/decisions/:id/sign">{({ id }) => <SignPage decisionId={id} />}</Route>
        <Route path="/data" component={DataPage} />
        <Route path="/data/import" component={ImportPage} />
        <Route path="/data/:cutId">{({ cutId }) => <CutPage cutId={cutId} />}</Route>
        <Route path="/diff">{() => <DiffPage />}</Route>
        <Route path="/diff/:older/:newer">
          {({ older, newer }) => <DiffPage olderCutId={older} newerCutId={newer} />}
        </Route>
        <Route path="/audit" component={AuditPage} />
        <Route path="/accounts" component={AccountsPage} />
        <Route path="/designs" component={DesignsPage} />
        <Route path="/protocol">{() => <ProtocolPage />}</Route>
        <Route path="/protocol/edit">{() => <ProtocolEditorPage />}</Route>
        <Route path="/protocol/edit/:section">
          {({ section }) => <ProtocolEditorPage section={section} />}
        </Route>
        <Route path="/protocol/:part">{({ part }) => <ProtocolPage part={part} />}</Route>
        <Route path="/settings" component={SettingsPage} />
        <Route path="/help" component={HelpPage} />
        <Route path="/verify" component={VerifyPage} />
        <Route component={NotFound} />
      </Switch>
    </ErrorBoundary>
  );
};
