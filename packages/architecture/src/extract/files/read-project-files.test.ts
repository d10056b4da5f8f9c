import { describe, expect, it } from 'vitest';
import { drawFiles } from './draw-files.test-language.js';

describe('readProjectFiles', () => {
  it('reads manifests with the places of dependencies and scripts', () => {
    const text = '{\n  "name": "a",\n  "scripts": { "test": "vitest" },\n  "dependencies": {\n    "pg": "^8"\n  }\n}\n';
    const [manifest] = drawFiles({ 'packages/a/package.json': text }).manifests;
    expect(manifest).toMatchObject({ folder: 'packages/a', name: 'a', private: false });
    expect(manifest?.dependencies).toEqual([
      { name: 'pg', kind: 'dependencies', version: '^8', range: { line: 5, column: 5, endLine: 5, endColumn: 15 } },
    ]);
    expect(manifest?.scripts).toMatchObject([{ name: 'test', command: 'vitest', range: { line: 3 } }]);
  });

  it('reads Dockerfiles: stages, exec and shell form, continued lines, flags', () => {
    const text = [
      '# syntax=docker/dockerfile:1',
      'FROM node:20 AS build',
      'RUN npm ci && \\',
      '    npm run build',
      'FROM node:20-slim',
      'HEALTHCHECK --interval=5s CMD curl localhost',
      'USER node',
      'CMD ["node", "dist/main.js"]',
    ].join('\n');
    const [file] = drawFiles({ 'apps/api/Dockerfile': text }).dockerfiles;
    expect(file?.stages.map(({ from, name }) => [from, name])).toEqual([
      ['node:20', 'build'],
      ['node:20-slim', undefined],
    ]);
    expect(file?.stages[0]?.instructions).toMatchObject([{ keyword: 'RUN', range: { line: 3, endLine: 4 } }]);
    expect(file?.stages[1]?.instructions).toMatchObject([
      { keyword: 'HEALTHCHECK', flags: ['--interval=5s'] },
      { keyword: 'USER', text: 'node' },
      { keyword: 'CMD', words: ['node', 'dist/main.js'], range: { line: 8 } },
    ]);
  });

  it('reads workloads of Kubernetes and Compose, aliases and merged mappings followed', () => {
    const { workloads } = drawFiles({
      'k8s/api.yaml': `apiVersion: v1
kind: Service
---
apiVersion: apps/v1
kind: Deployment
metadata: { name: api }
spec:
  template:
    spec:
      containers:
        - name: api
          image: acme/api:1
          resources: { limits: { memory: 256Mi }, requests: { cpu: 100m } }
          readinessProbe: { httpGet: { path: /ready, port: 80 } }
          env: [{ name: PORT, value: "80" }]
`,
      'docker-compose.yml': `x-base: &base
  healthcheck: { test: ["CMD", "true"] }
services:
  api:
    <<: *base
    build: .
    environment: [PORT=80, HOST]
  db:
    image: postgres
    healthcheck: { test: ["NONE"] }
    environment: { POSTGRES_PASSWORD: x }
`,
    });
    expect(workloads.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      'services docker-compose.yml',
      'Deployment api',
    ]);
    expect(workloads[0]?.containers).toMatchObject([
      {
        name: 'api',
        isBuilt: true,
        probes: [{ kind: 'healthcheck' }],
        environment: ['PORT', 'HOST'],
        range: { line: 4 },
      },
      { name: 'db', image: 'postgres', isBuilt: false, probes: [], environment: ['POSTGRES_PASSWORD'] },
    ]);
    expect(workloads[1]?.containers).toMatchObject([
      { limits: ['memory'], requests: ['cpu'], probes: [{ kind: 'readiness', path: '/ready' }], environment: ['PORT'] },
    ]);
  });

  it('reads what build servers and commit hooks run', () => {
    const { pipelines } = drawFiles({
      '.github/workflows/ci.yml':
        'jobs:\n  a:\n    steps:\n      - uses: actions/checkout@v4\n      - run: |\n          npm ci\n          npm test\n',
      '.gitlab-ci.yml': 'test:\n  script:\n    - npm run lint\n',
      '.circleci/config.yml': 'jobs:\n  a:\n    steps:\n      - run:\n          name: x\n          command: npm test\n',
      '.husky/pre-commit': '#!/bin/sh\nnpx lint-staged\n',
      'lefthook.yml':
        'pre-commit:\n  commands:\n    lint:\n      run: npx eslint .\npre-push:\n  commands:\n    t: { run: npm test }\n',
      '.pre-commit-config.yaml': 'repos:\n  - repo: x\n    hooks:\n      - id: prettier\n',
      Jenkinsfile: "pipeline {\n  sh 'npm test'\n}\n",
    });
    const runs = (path: string) =>
      pipelines.filter(one => one.path === path).flatMap(({ steps }) => steps.map(({ run }) => run.trim()));
    expect(runs('.github/workflows/ci.yml')).toEqual(['actions/checkout@v4', 'npm ci\nnpm test']);
    expect(runs('.gitlab-ci.yml')).toEqual(['npm run lint']);
    expect(runs('.circleci/config.yml')).toEqual(['npm test']);
    expect(runs('.husky/pre-commit')).toEqual(['npx lint-staged']);
    expect(runs('lefthook.yml')).toEqual(['npx eslint .']);
    expect(runs('.pre-commit-config.yaml')).toEqual(['prettier']);
    expect(runs('Jenkinsfile')).toContain("sh 'npm test'");
    expect(pipelines.filter(({ on }) => on === 'commit').map(({ path }) => path)).toEqual([
      '.husky/pre-commit',
      '.pre-commit-config.yaml',
      'lefthook.yml',
    ]);
  });

  it('reads files of environment variables', () => {
    const { envFiles } = drawFiles({
      '.env.example': '# a comment\nPORT=3000\nexport HOST=x\n# TOKEN=\n',
      'a/.env': 'A=1\n# B=2\n',
    });
    expect(
      envFiles.map(({ path, isExample, variables }) => [path, isExample, variables.map(({ name }) => name)]),
    ).toEqual([
      ['.env.example', true, ['PORT', 'HOST', 'TOKEN']],
      ['a/.env', false, ['A']],
    ]);
  });

  it('reads documents', () => {
    const text = '# Title\n\nSome words.\n\n```sh\n# no heading\n```\n\nDeployment\n----------\n\nMore.\n';
    expect(drawFiles({ 'README.md': text }).prose).toMatchObject([{ headings: ['Title', 'Deployment'] }]);
  });

  it('reads contracts', () => {
    const { contracts } = drawFiles({
      'api/openapi.yaml':
        'openapi: 3.1.0\nservers: [{ url: https://api.acme.example/v1 }]\npaths:\n  /orders/{id}:\n    parameters: []\n    get: { responses: {} }\n    delete: { responses: {} }\n',
      'proto/shop.proto':
        'syntax = "proto3";\npackage shop.v1;\nservice Orders {\n  rpc Get (A) returns (B);\n}\nmessage A {}\nmessage B {}\n',
      'data/api.json': '{ "not": "a contract" }',
    });
    expect(contracts.map(({ path, bases, operations }) => [path, bases, operations.map(({ name }) => name)])).toEqual([
      ['api/openapi.yaml', ['/v1'], ['GET /orders/{id}', 'DELETE /orders/{id}']],
      ['proto/shop.proto', [], ['shop.v1.Orders/Get']],
    ]);
    expect(contracts[1]).toMatchObject({ package: 'shop.v1', version: 'proto3', operations: [{ range: { line: 4 } }] });
  });

  it('says what it could not read, and reads the rest', () => {
    const files = drawFiles({
      'package.json': '{ "name": ',
      'a/package.json': '[]',
      'docker-compose.yml': 'services:\n  a: [\n',
      'x.proto': 'service {',
      'README.md': '# x',
    });
    expect(files.unreadable.map(({ path }) => path)).toEqual([
      'a/package.json',
      'docker-compose.yml',
      'package.json',
      'x.proto',
    ]);
    expect(files.unreadable.find(({ path }) => path === 'package.json')?.reason).toMatch(/at line 1$/);
    expect(files.prose).toHaveLength(1);
  });
});
