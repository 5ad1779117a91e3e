import { existsSync } from 'node:fs';
import { serve } from './serve.ts';

const defaultPort = 4321;
const port = Number(process.env.PORT ?? defaultPort);

if (!Number.isInteger(port) || port < 1 || port > 65535) {
  stop(`PORT is "${process.env.PORT ?? ''}"; expected a number from 1 to 65535.`);
}
if (!existsSync('dist/index.html')) stop('There is no built site yet. Run "npm run build" first.');

try {
  const { address } = await serve({ folder: 'dist', port });
  console.log(`\nFontes is at ${address}\nStop it with Ctrl+C.`);
} catch (error) {
  if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
  stop(`Port ${port} is taken. Choose another one: PORT=${port + 1} npm start`);
}

function stop(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}
