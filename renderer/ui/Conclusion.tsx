import { Link, useLocation } from 'wouter';
import type { Phrase } from '../../shared/gates/gate.ts';
import { useText } from '../text/useText.ts';
import { paragraphs } from './paragraphs.ts';

/** Sentences that the derivations made, as prose: one paragraph per subject matter, gates linked to their page. */
export const Conclusion = ({ phrases }: { readonly phrases: readonly Phrase[] }) => {
  const { say, language } = useText();
  const [location] = useLocation();
  const space = language === 'en' ? ' ' : '';
  return (
    <>
      {paragraphs(phrases).map((group) => (
        <p key={group.map(say).join(' ')}>
          {group.map((phrase, index) => {
            const sentence = `${say(phrase)}${index < group.length - 1 ? space : ''}`;
            if (phrase.key.startsWith('sentence.') && location !== '/gates') {
              return (
                <Link key={sentence} href="/gates">
                  {sentence}
                </Link>
              );
            }
            return index === 0 ? <strong key={sentence}>{sentence}</strong> : sentence;
          })}
        </p>
      ))}
    </>
  );
};
