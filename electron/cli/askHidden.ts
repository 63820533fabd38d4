import process from 'node:process';

const ENTER = ['\r', '\n'];
const END = ['\u0003', '\u0004'];
const ERASE = ['\u007f', '\b'];

/** Asks on the terminal without echo; undefined where there is no terminal or the person gives up (Ctrl+C, Ctrl+D). */
export const askHidden = (question: string): Promise<string | undefined> => {
  const { stdin, stderr } = process;
  if (!stdin.isTTY) return Promise.resolve(undefined);
  stderr.write(question);
  stdin.setRawMode(true);
  stdin.resume();
  stdin.setEncoding('utf8');
  return new Promise((resolve) => {
    let typed = '';
    const finish = (answer: string | undefined): void => {
      stdin.off('data', take);
      stdin.setRawMode(false);
      stdin.pause();
      stderr.write('\n');
      resolve(answer);
    };
    const take = (chunk: string): void => {
      for (const character of chunk) {
        const ended = ENTER.includes(character) || END.includes(character);
        if (ended) {
          finish(ENTER.includes(character) ? typed : undefined);
          return;
        }
        typed = ERASE.includes(character) ? [...typed].slice(0, -1).join('') : typed + character;
      }
    };
    stdin.on('data', take);
  });
};
