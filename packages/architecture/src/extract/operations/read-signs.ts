import type { Sign, SignKind } from '../../graph/operations/sign.js';
import { isModule } from '../list-files.js';

/** In code: names that nobody writes who does not deal with it. */
const inCode: readonly [SignKind, RegExp][] = [
  [
    'headers',
    /content-security-policy|strict-transport-security|x-content-type-options|x-frame-options|\bsecureHeaders\b/i,
  ],
  ['compression', /content-encoding['"`]|\bcreate(?:Gzip|Deflate|BrotliCompress)\b/i],
  ['cors', /access-control-allow-origin|\benableCors\b/i],
];

/** A limiter of one's own: it speaks of limiting, and of requests. */
const limits = /rate[-_ ]?limit|throttl|too[-_ ]?many[-_ ]?requests/i;
const speaksOfRequests = /\b(?:req|request|ctx|context|reply|res|next)\b/;

/** In the settings of proxies, of platforms and of monitoring systems. */
const inSettings: readonly [SignKind, RegExp][] = [
  ['headers', /x-content-type-options|strict-transport-security|x-frame-options|stsSeconds|contentTypeNosniff/i],
  ['rate-limit', /limit_req\b|limit-rps|limit-rpm|ratelimit\.|rateLimit\b|rate-limit|aws_wafv2|max_conn_rate/],
  [
    'compression',
    /\bgzip[ \t]+on|\bbrotli[ \t]+on|\bencode[ \t]+(?:zstd|gzip|br)|\bcompress:|enable-?gzip|use-gzip|use-brotli/i,
  ],
  ['cors', /access-control-allow-origin|enable-cors|accessControlAllowOrigin/i],
  [
    'monitoring',
    /^[ \t]*scrape_configs:|\bkind:[ \t]*(?:Service|Pod)Monitor\b|prometheus\.io\/scrape|"panels":[ \t]*\[/m,
  ],
  [
    'alerts',
    /^[ \t]*-[ \t]*alert:|\bkind:[ \t]*(?:PrometheusRule|VMRule|Monitor|AlertPolicy)\b|aws_cloudwatch_metric_alarm|AWS::CloudWatch::Alarm|"?datadog_(?:monitor|service_level)|google_monitoring_alert_policy|azurerm_monitor_\w*alert|"alert":[ \t]*\{|\balertRule/m,
  ],
];

const settings =
  /(?:^|\/)(?:[^/]*nginx[^/]*|[^/]*Caddyfile[^/]*|_headers|vercel\.json|netlify\.toml)$|\.(?:conf|conf\.template|tf|tf\.json|ya?ml|toml|rules|jsonnet|libsonnet|hcl)$|(?:^|\/)(?:grafana|dashboards?|monitoring|alerts?)\/.*\.json$/i;
const lockFile = /(?:^|\/)(?:pnpm-lock\.yaml|[^/]*-lock\.ya?ml)$/;

/** Whether a file that is no module may show something. */
export function mayShowSigns(path: string): boolean {
  return settings.test(path) && !lockFile.test(path);
}

/** What a text is a sign of; each kind once. */
export function readSigns(path: string, text: string): Sign[] {
  const found = isModule(path)
    ? signsOfCode(text)
    : inSettings.filter(([, sign]) => sign.test(text)).map(([kind]) => kind);
  return [...new Set(found)].map(kind => ({ path, kind }));
}

function signsOfCode(text: string): SignKind[] {
  const found = inCode.filter(([, sign]) => sign.test(text)).map(([kind]) => kind);
  if (limits.test(text) && speaksOfRequests.test(text)) found.push('rate-limit');
  return found;
}
