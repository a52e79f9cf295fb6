#!/usr/bin/env -S NODE_ENV=production node --max-semi-space-size=64
/**
 * The command line. `commands/` declares the commands, their arguments and options. The first line sets NODE_ENV, as `npm start` and the Dockerfile do: graphql reads it when it is imported, and
 * otherwise runs slower checks for development. V8 reads the size of its young generation (decision 56) only when a process begins. Each command imports its own code: to import the code of all takes most of a second.
 */
import { Command } from 'commander';
import { addDatabaseCommands } from './commands/database.ts';
import { addDossierCommands } from './commands/dossiers.ts';
import { addFormatCommands } from './commands/formats.ts';
import { addStartCommands } from './commands/start.ts';
import { addWordsCommands } from './commands/words.ts';
import { packageVersion } from './package-file.ts';

const program = new Command('sanad')
  .description(
    'A graph of actors and relationships. Each relationship rests on claims, and each claim on a passage of a document. Without a command it starts.',
  )
  .version(`sanad ${packageVersion()}, Node ${process.versions.node}`);

addStartCommands(program);
addDossierCommands(program);
addWordsCommands(program);
addFormatCommands(program);
addDatabaseCommands(program);

// `start` is no default command of commander: a misspelt command would be an argument of it.
const given = process.argv.slice(2);
await program.parseAsync(given.length === 0 ? ['start'] : given, { from: 'user' });
