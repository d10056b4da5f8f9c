import { expect, test } from 'vitest';
import { deployment } from './deployment.js';
import { said } from './said.test-language.js';

const good = [
  'FROM node:22-slim',
  'EXPOSE 3000',
  'HEALTHCHECK CMD node health.js',
  'USER node',
  'CMD ["node", "main.js"]',
];
const image = (...lines: string[]) =>
  said(deployment, {}, {}, { Dockerfile: lines.join('\n') }).map(one => one.split(' ')[1]);

test('spares an image that is fit', () => {
  expect(image(...good)).toEqual([]);
});

test.each<[string, string[], string[]]>([
  ['no user', good.filter(line => !line.startsWith('USER')), ['root']],
  ['root by name', good.map(line => line.replace('USER node', 'USER root')), ['root']],
  ['root by number, with a group', good.map(line => line.replace('USER node', 'USER 0:0')), ['root']],
  ['a package manager', good.map(line => line.replace('["node", "main.js"]', '["npm", "start"]')), ['packageManager']],
  [
    'a package manager in the shell form',
    good.map(line => line.replace('["node", "main.js"]', 'yarn start:prod')),
    ['packageManager'],
  ],
  ['no tag', good.map(line => line.replace('node:22-slim', 'node')), ['unpinned']],
  ['latest', good.map(line => line.replace('node:22-slim', 'node:latest')), ['unpinned']],
  ['nobody asks', good.filter(line => !line.startsWith('HEALTHCHECK')), ['noHealthCheck']],
  ['everything is copied', [...good.slice(0, 2), 'COPY . .', ...good.slice(2)], ['noDockerignore']],
  ['a stage below', ['FROM node AS run', 'USER node', 'FROM run', 'CMD ["node", "a.js"]'], ['unpinned']],
])('reports %s', (_, lines, expected) => {
  expect(image(...lines)).toEqual(expected);
});

test.each<[string, string[]]>([
  ['what is no service in JavaScript', ['FROM nginx', 'EXPOSE 80', 'COPY . /usr/share']],
  ['the user of a stage below', ['FROM node:22 AS base', 'USER node', 'FROM base', 'CMD ["node", "a.js"]']],
  ['a base that is not root', ['FROM gcr.io/distroless/nodejs22-debian12:nonroot', 'CMD ["main.js"]']],
  ['a script that gives rights away', ['FROM node:22', 'ENTRYPOINT ["docker-entrypoint.sh"]', 'CMD ["node", "a.js"]']],
  [
    'what is copied from another stage',
    ['FROM node:22 AS b', 'FROM node:22', 'COPY --from=b . .', 'USER node', 'CMD ["node", "a.js"]'],
  ],
  ['a job that serves nobody', ['FROM node:22', 'USER node', 'CMD ["node", "job.js"]']],
])('spares %s', (_, lines) => {
  expect(image(...lines)).toEqual([]);
});

test('spares images that nobody deploys', () => {
  const root = 'FROM node:22\nCMD ["npm", "start"]\n';
  const files = {
    'Dockerfile.dev': root,
    'test-integration.Dockerfile': root,
    'localenv/mock/Dockerfile': root,
    'Dockerfile.base': root,
  };
  expect(said(deployment, {}, {}, files)).toEqual([]);
});

test('spares an image whose container is asked where it is deployed, and one with an ignore file', () => {
  const files = {
    Dockerfile: ['FROM node:22', 'COPY . .', 'EXPOSE 80', 'USER node', 'CMD ["node", "a.js"]'].join('\n'),
    '.dockerignore': 'node_modules',
    'docker-compose.yml': 'services:\n  a: { build: ., healthcheck: { test: ["CMD", "true"] } }\n',
  };
  expect(said(deployment, {}, {}, files)).toEqual([]);
});

const manifest = (kind: string, container: string) =>
  `apiVersion: apps/v1\nkind: ${kind}\nmetadata: { name: api }\nspec:\n  template:\n    spec:\n      containers:\n        - name: api\n${container}`;
const fit =
  '          livenessProbe: { tcpSocket: { port: 1 } }\n          readinessProbe: { tcpSocket: { port: 1 } }\n          resources: { limits: { memory: 1Gi } }\n';

test('reports containers that nobody asks and nothing bounds', () => {
  expect(said(deployment, {}, {}, { 'k8s/api.yaml': manifest('Deployment', '') })).toEqual([
    'k8s/api.yaml:8 noReadiness k8s/api.yaml Deployment/api/api noReadiness',
    'k8s/api.yaml:8 noLiveness k8s/api.yaml Deployment/api/api noLiveness',
    'k8s/api.yaml:8 noMemoryLimit k8s/api.yaml Deployment/api/api noMemoryLimit',
  ]);
});

test('spares containers that are fit, and jobs', () => {
  expect(said(deployment, {}, {}, { 'k8s/api.yaml': manifest('StatefulSet', fit) })).toEqual([]);
  expect(said(deployment, {}, {}, { 'k8s/job.yaml': manifest('Job', '') })).toEqual([]);
});

test('spares the rights of a function, which its platform runs as a user of its own', () => {
  const image = (end: string) => ({ Dockerfile: `FROM node:22\n${end}\n` });
  expect(said(deployment, {}, {}, image('ENTRYPOINT ["sh", "entry.sh", "build/index.handler"]'))).toEqual([]);
  expect(said(deployment, {}, {}, image('CMD ["node", "build/index.js"]'))).toHaveLength(1);
});
