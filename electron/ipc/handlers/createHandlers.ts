import type { HandlerMap } from '../handlerMap.ts';
import { appHandlers } from './appHandlers.ts';
import { clinicalHandlers } from './clinicalHandlers.ts';
import { cutHandlers } from './cutHandlers.ts';
import { dataHandlers } from './dataHandlers.ts';
import { decisionHandlers } from './decisionHandlers.ts';
import type { HandlerDeps } from './deps.ts';
import { designHandlers } from './designHandlers.ts';
import { diffHandlers } from './diffHandlers.ts';
import { exportHandlers } from './exportHandlers.ts';
import { gateHandlers } from './gateHandlers.ts';
import { importHandlers } from './importHandlers.ts';
import { protocolHandlers } from './protocolHandlers.ts';
import { viewHandlers } from './viewHandlers.ts';
import { workspaceHandlers } from './workspaceHandlers.ts';

/** One handler for each operation of the contract. */
export const createHandlers = (deps: HandlerDeps): HandlerMap => ({
  ...appHandlers(deps),
  ...workspaceHandlers(deps),
  ...dataHandlers(deps),
  ...importHandlers(deps),
  ...cutHandlers(deps),
  ...diffHandlers(deps),
  ...exportHandlers(deps),
  ...viewHandlers(deps),
  ...gateHandlers(deps),
  ...designHandlers(deps),
  ...protocolHandlers(deps),
  ...clinicalHandlers(deps),
  ...decisionHandlers(deps),
});
