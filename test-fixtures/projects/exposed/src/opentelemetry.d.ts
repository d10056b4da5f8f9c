// Written for this project: as much of the two packages as it uses.
declare module '@opentelemetry/auto-instrumentations-node' {
  export function getNodeAutoInstrumentations(): object;
}
declare module '@opentelemetry/sdk-node' {
  export class NodeSDK {
    constructor(options: { readonly instrumentations: readonly object[] });
    start(): void;
  }
}
