import type { DecisionReport } from '../../shared/report/decisionReport.ts';
import { AdjudicationSection } from './AdjudicationSection.tsx';
import { AeSection } from './AeSection.tsx';
import { AlertSection } from './AlertSection.tsx';
import { BoardSection } from './BoardSection.tsx';
import { ClaimsSection } from './ClaimsSection.tsx';
import { DecisionSection } from './DecisionSection.tsx';
import { GateSection } from './GateSection.tsx';
import { LabSection } from './LabSection.tsx';
import { ProvenanceSection } from './ProvenanceSection.tsx';
import { reportSubjects } from './reportSubjects.ts';
import { SignatureSection } from './SignatureSection.tsx';
import { StoppingSection } from './StoppingSection.tsx';
import { TitleBlock } from './TitleBlock.tsx';

/** The printed decision. The first pages carry the decision and its signatures, the rest what it rests on. */
export const Report = ({ report }: { readonly report: DecisionReport }) => {
  const name = reportSubjects(report);
  return (
    <main>
      <TitleBlock report={report} />
      <DecisionSection record={report.record} />
      <SignatureSection record={report.record} />
      <GateSection record={report.record} subjectName={name} />
      <StoppingSection stopping={report.stopping} subjectName={name} />
      <AdjudicationSection record={report.record} subjectName={name} />
      <AlertSection record={report.record} />
      <BoardSection board={report.board} />
      <AeSection model={report.adverseEvents} subjectName={name} />
      <LabSection labs={report.labs} subjectName={name} />
      <ProvenanceSection report={report} />
      <ClaimsSection record={report.record} />
    </main>
  );
};
