interface ReasonGroup {
  readonly reason: string;
  readonly n: number;
  readonly subjects: readonly string[];
}

/** Left-out items by reason in order of appearance, each subject named once. */
export const groupReasons = (
  items: readonly { readonly subjectId: string; readonly reason: string }[],
): readonly ReasonGroup[] =>
  [...new Set(items.map((item) => item.reason))].map((reason) => {
    const members = items.filter((item) => item.reason === reason);
    return {
      reason,
      n: members.length,
      subjects: [...new Set(members.map((item) => item.subjectId))].sort(),
    };
  });
