import express from 'express';
import { closeOnSignal } from './shutdown.js';

closeOnSignal(express().listen(8080));
