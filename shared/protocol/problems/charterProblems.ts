import { signingRoles } from '../../review/role.ts';
import type { Protocol } from '../protocol.ts';
import { error, type ProtocolProblem, warning, when } from './problem.ts';

/** The committee can be quorate and can sign. */
export const charterProblems = ({ charter }: Protocol): ProtocolProblem[] => {
  const { minSigners, chairRequired, members, quorum } = charter.value;
  const at = ['charter', 'value'] as const;
  const voting = members.filter((member) => member.voting).length;
  const signing = members.filter(({ role }) => signingRoles.includes(role)).length;
  return [
    ...when(quorum > voting, () => error('quorum', [...at, 'quorum'], { quorum, n: voting })),
    ...when(minSigners > signing, () =>
      error('signers', [...at, 'minSigners'], { signers: minSigners, n: signing }),
    ),
    ...when(chairRequired && !members.some(({ role }) => role === 'src-chair'), () =>
      error('chair', [...at, 'members']),
    ),
    ...members.flatMap(({ role, voting: votes }, index) =>
      when(votes && !signingRoles.includes(role), () =>
        warning('member-cannot-sign', [...at, 'members', index, 'role'], { role }),
      ),
    ),
  ];
};
