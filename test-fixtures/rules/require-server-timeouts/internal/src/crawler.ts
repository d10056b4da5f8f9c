import express from 'express';
import { createServer } from 'node:http';

// Declared: only the service's own workers call it.
express().listen(3000);

// What is switched off is switched off on purpose, and holds whoever calls.
const open = createServer();
open.headersTimeout = 0; // ~> switchedOff
open.listen(3001);
