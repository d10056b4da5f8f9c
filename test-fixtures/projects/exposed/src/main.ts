import { buildApp } from './app.js';
import './tracing.js';

buildApp().listen(3000); // ~> http-hardening:noSecurityHeaders http-hardening:noRateLimit http-hardening:noCompression observability:noLogger
