import { readContent } from '../content/read-content.ts';
import { checkAddresses, NoNetworkError } from './check-addresses.ts';

// For authors, now and then: asks whether the address of each source still answers.
const pause = 700;
const patience = 20_000;
const sources = readContent(process.cwd()).sources.map(({ value }) => value);
console.log(`Asking for the addresses of ${sources.length} sources, one after the other …`);
try {
  const results = await checkAddresses(sources, { fetch, pause, patience }, (result) => {
    if (result.state !== 'alive') {
      const word = result.state === 'gone' ? 'gone' : 'look yourself';
      console.log(`content/sources/${result.id}.json: ${word} (${result.detail}) ${result.href}`);
    }
  });
  const count = (state: string): number =>
    results.filter((result) => result.state === state).length;
  console.log(
    `${count('alive')} answer, ${count('gone')} are gone, ${count('unclear')} did not answer a program.`,
  );
  process.exitCode = count('gone') > 0 ? 1 : 0;
} catch (error) {
  if (!(error instanceof NoNetworkError)) throw error;
  console.log(
    'There is no network here, so that no address could be asked. Try again where there is one.',
  );
}
