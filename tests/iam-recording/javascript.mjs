import * as iam from "@aws-sdk/client-iam";
import { readFileSync, writeFileSync } from "node:fs";
import http from "node:http";
import { createRequire } from "node:module";

const cases = process.argv[2];
const calls = JSON.parse(readFileSync(`${cases}/calls.json`, "utf8"));
const version = createRequire(import.meta.url)("@aws-sdk/client-iam/package.json").version;
const credentials = { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY" };
const recorded = { package: `@aws-sdk/client-iam ${version}`, bodies: {}, answers: {}, signed: null, endpoints: [] };

// The headers that the signature covers; the others only tell about this machine.
function signedPart({ headers, body }) {
  const names = /SignedHeaders=([^,]*)/.exec(headers.authorization)[1].split(";");
  return { headers: Object.fromEntries(["authorization", ...names].map((name) => [name, headers[name]])), body };
}

// IAM sends policies percent-encoded, and this SDK leaves them so.
function decodePolicies(answer) {
  return JSON.parse(JSON.stringify(answer), (name, value) => (name.endsWith("PolicyDocument") ? decodeURIComponent(value) : value));
}

let received;
const server = http.createServer((request, response) => {
  const chunks = [];
  request.on("data", (chunk) => chunks.push(chunk)).on("end", () => {
    received = { headers: request.headers, body: Buffer.concat(chunks).toString("utf8") };
    response.setHeader("content-type", "text/xml");
    response.end(readFileSync(`${cases}/answers/${new URLSearchParams(received.body).get("Action")}.xml`));
  });
});
await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
const client = new iam.IAMClient({ endpoint: `http://127.0.0.1:${server.address().port}`, region: "us-east-1", credentials, maxAttempts: 1 });

for (const { id, call, parameters } of calls) {
  const { $metadata, ...answer } = await client.send(new iam[`${call}Command`](parameters));
  recorded.bodies[id] = received.body;
  recorded.answers[call] = decodePolicies(answer);
  if (id === "simulate with everything") {
    recorded.signed = signedPart(received);
  }
}
server.close();

for (const region of ["us-east-1", "ap-south-1", "cn-northwest-1", "us-gov-east-1", "eusc-de-east-1"]) {
  for (const UseFIPS of [false, true]) {
    for (const UseDualStack of [false, true]) {
      const { url, properties } = client.config.endpointProvider({ Region: region, UseFIPS, UseDualStack });
      recorded.endpoints.push({ region, fips: UseFIPS, dualStack: UseDualStack, url: url.href, signingRegion: properties.authSchemes[0].signingRegion });
    }
  }
}

writeFileSync(`${cases}/javascript.json`, JSON.stringify(recorded, null, 2) + "\n");
