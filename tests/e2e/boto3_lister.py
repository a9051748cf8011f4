"""The least boto3 program that lists buckets by the default credential chain and says which token was refused.

It stands where a produced project's Python lister stands, so that the harness is proven without one.
Exit codes: 0 listed, 1 refused.
"""

import base64
import json
import os
import sys
import time

import boto3
import botocore.exceptions


def claims(token_file):
    with open(token_file, encoding="ascii") as file:
        payload = file.read().split(".")[1]
    return json.loads(base64.urlsafe_b64decode(payload + "=" * (-len(payload) % 4)))


def main():
    try:
        buckets = boto3.client("s3").list_buckets()["Buckets"]
    except botocore.exceptions.ClientError as error:
        token = claims(os.environ["AWS_WEB_IDENTITY_TOKEN_FILE"])
        print(f"refused: {error}", file=sys.stderr)
        for name in ("iss", "aud", "sub"):
            print(f"{name}: {json.dumps(token[name])}", file=sys.stderr)
        if token["exp"] <= time.time():
            print("the token has expired", file=sys.stderr)
        return 1
    for bucket in buckets:
        print(f" - {bucket['Name']}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
