/** No entry file: who loads it may listen. */
import express from 'express';

export const start = (): unknown => express().listen(8080);
