/** The language server as a worker of a web page: it has no disk, and the client reads files for it. */
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { clientFileSystem } from './client-file-system';
import { createServer } from './server';

/** Given by the build, from package.json. */
declare const RAPPORTEUR_VERSION: string;

/** The worker itself; the types of a page and those of a worker exclude each other. */
declare const self: ConstructorParameters<typeof BrowserMessageReader>[0];

const connection = createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self));
createServer(connection, clientFileSystem(connection), { version: RAPPORTEUR_VERSION });
connection.listen();
