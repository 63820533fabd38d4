import { useCallback } from 'react';
import { ok, type Result } from '../../shared/kernel/result.ts';

interface TokenedFile {
  readonly token: string;
  readonly name: string;
}

/** Turns dropped files and folders into tokens; the first that main refuses ends it. */
export const useFileTokens = (): ((files: readonly File[]) => Promise<Result<readonly TokenedFile[]>>) =>
  useCallback(async (files) => {
    const tokens: TokenedFile[] = [];
    for (const file of files) {
      const answer = await window.src.fileToken(file);
      if (!answer.ok) return answer;
      tokens.push(answer.value);
    }
    return ok(tokens);
  }, []);
