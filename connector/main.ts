import { runCommandLine } from './cli/program.ts';

// The composition root.
// A reader that has seen enough (`portillon plan | head`) is no failure, and does not end a server.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
process.exitCode = await runCommandLine(process.argv.slice(2), process.env);
