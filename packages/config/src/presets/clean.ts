import type { Preset } from './preset.js';

/**
 * Clean architecture: horizontal layers, or the same folders inside each module or bounded context.
 *
 * `main` (composition root) may import everything; `infrastructure` and `presentation` know the application and the
 * domain, not each other; `application` knows the domain; the domain knows itself. Use cases kept inside a `domain`
 * folder count as domain.
 */
export const clean: Preset = {
  layers: [
    {
      name: 'main',
      patterns: [
        '**/{main,Main,bootstrap,Bootstrap,composition-root,composition}/**',
        '**/{main,bootstrap,composition-root}.{ts,mts,cts,js,mjs,cjs}',
        'src/apps/**',
      ],
      mayImport: ['*'],
    },
    {
      name: 'infrastructure',
      patterns: ['**/{infra,Infra,infrastructure,Infrastructure,persistence,Persistence}/**'],
      mayImport: ['application', 'domain'],
    },
    {
      name: 'presentation',
      patterns: ['**/{presentation,Presentation,controllers,Controllers,controller,Controller,delivery,Delivery}/**'],
      mayImport: ['application', 'domain'],
    },
    { name: 'domain', patterns: ['**/{domain,Domain}/**'], mayImport: [] },
    {
      name: 'application',
      patterns: [
        '**/{application,Application,usecase,UseCase,usecases,UseCases,use-case,use-cases}/**',
        '{src,packages/*/src,apps/*/src}/data/**',
      ],
      mayImport: ['domain'],
    },
  ],
  domain: ['domain', 'application'],
};
