import type { Api } from '@fixture-monorepo/api';
import { api } from '@fixture-monorepo/api'; // ~> service-isolation:importsApp

export const run = (one: Api = api): string => one.total();
