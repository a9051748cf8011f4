"""What botocore sends for calls.json; record runs it."""
import http.server
import json
import os
import sys
import threading
import urllib.parse

import botocore
import botocore.config
import botocore.session

cases = sys.argv[1]
received = {}


class Iam(http.server.BaseHTTPRequestHandler):
    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"])).decode()
        received.update(headers={name.lower(): value for name, value in self.headers.items()}, body=body)
        action = urllib.parse.parse_qs(body)["Action"][0]
        with open(f"{cases}/answers/{action}.xml", "rb") as file:
            answer = file.read()
        self.send_response(200)
        self.send_header("Content-Length", str(len(answer)))
        self.end_headers()
        self.wfile.write(answer)

    def log_message(self, *arguments):
        pass


server = http.server.HTTPServer(("127.0.0.1", 0), Iam)
threading.Thread(target=server.serve_forever, daemon=True).start()

os.environ["AWS_CONFIG_FILE"] = os.environ["AWS_SHARED_CREDENTIALS_FILE"] = os.devnull
session = botocore.session.get_session()
session.set_credentials("AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY")
client = session.create_client(
    "iam",
    region_name="us-east-1",
    endpoint_url=f"http://127.0.0.1:{server.server_port}",
    config=botocore.config.Config(retries={"total_max_attempts": 1}),
)

recorded = {"package": f"botocore {botocore.__version__}", "bodies": {}, "signed": None, "endpoints": []}
with open(f"{cases}/calls.json", encoding="utf-8") as file:
    calls = json.load(file)
for call in calls:
    client._make_api_call(call["call"], call["parameters"])
    recorded["bodies"][call["id"]] = received["body"]
    if call["id"] == "simulate with everything":
        # The headers that the signature covers; the others only tell about this machine.
        headers = received["headers"]
        names = headers["authorization"].split("SignedHeaders=")[1].split(",")[0].split(";")
        recorded["signed"] = {"headers": {name: headers[name] for name in ["authorization", *names]}, "body": received["body"]}
server.shutdown()

# This version knows no aws-eusc, and its dual-stack hosts are older than IAM's.
for region in ["us-east-1", "ap-south-1", "cn-northwest-1", "us-gov-east-1"]:
    regional = session.create_client("iam", region_name=region)
    recorded["endpoints"].append(
        {"region": region, "url": regional.meta.endpoint_url + "/", "signingRegion": regional._request_signer._region_name}
    )

with open(f"{cases}/botocore.json", "w", encoding="utf-8") as file:
    json.dump(recorded, file, indent=2, ensure_ascii=False)
    file.write("\n")
