import {
  QueryClient,
  type UseMutationResult,
  type UseQueryResult,
  useIsMutating,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import type { OperationInput, OperationName, OperationOutput } from '../../shared/contract/operations.ts';
import type { AppError } from '../../shared/kernel/appError.ts';

declare module '@tanstack/react-query' {
  interface Register {
    defaultError: AppError;
  }
}

/** One client for the window. Nothing is fetched from a network, so being "offline" never pauses a query. */
export const createQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        retry: false,
        staleTime: Number.POSITIVE_INFINITY,
        refetchOnWindowFocus: false,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });

const bug = (cause: unknown): AppError => ({
  code: 'internal',
  message: cause instanceof Error ? cause.message : String(cause),
});

/** Calls main; an expected failure rejects with its AppError, a broken bridge with an `internal` one. */
export const callOrReject = async <N extends OperationName>(
  name: N,
  input: OperationInput<N>,
): Promise<OperationOutput<N>> => {
  const result = await window.src.call(name, input).catch((cause: unknown) => {
    throw bug(cause);
  });
  if (!result.ok) throw result.error;
  return result.value;
};

/** Answer of a reading operation, kept until something changes. `null` input: nothing is asked yet. */
export const useOperation = <N extends OperationName>(
  name: N,
  input: OperationInput<N> | null,
): UseQueryResult<OperationOutput<N>, AppError> =>
  useQuery<OperationOutput<N>, AppError>({
    queryKey: [name, input],
    queryFn: () => {
      if (input === null) throw bug(new Error(`${name} asked without input`));
      return callOrReject(name, input);
    },
    enabled: input !== null,
  });

/** A file that was checked stays checked: its token is good for one reading. */
const lasting = (key: unknown): boolean => key === 'pdf.verify';

/**
 * A changing operation; everything read before is asked again afterwards, since gates depend on all of it. `onDone` is
 * called when it succeeds, also when the page that asked is no longer there.
 */
export const useAction = <N extends OperationName>(
  name: N,
  onDone: (output: OperationOutput<N>) => void = () => undefined,
): UseMutationResult<OperationOutput<N>, AppError, OperationInput<N>> => {
  const client = useQueryClient();
  return useMutation<OperationOutput<N>, AppError, OperationInput<N>>({
    mutationKey: [name],
    mutationFn: (input) => callOrReject(name, input),
    onSuccess: (output) => {
      onDone(output);
      return client.invalidateQueries({ predicate: (query) => !lasting(query.queryKey[0]) });
    },
  });
};

/** True while a changing operation runs, also when it was asked for on another page. */
export const useActionRuns = (name: OperationName): boolean => useIsMutating({ mutationKey: [name] }) > 0;

/** A dialog or export: changes nothing that was read. */
export const useAsk = <N extends OperationName>(
  name: N,
): UseMutationResult<OperationOutput<N>, AppError, OperationInput<N>> =>
  useMutation<OperationOutput<N>, AppError, OperationInput<N>>({
    mutationFn: (input) => callOrReject(name, input),
  });
