"""The cases of s3-cases.json, in their order, with boto3's default chain: web identity from the environment alone. Prints each with what came of it."""
import json
import pathlib
import re

import boto3
import botocore.exceptions

s3 = boto3.client("s3")
kept = {}


def fill(value):
    """A text that begins with $ stands for what an earlier answer had."""
    if isinstance(value, dict):
        return b"x" * value["bytes"] if list(value) == ["bytes"] else {name: fill(item) for name, item in value.items()}
    if isinstance(value, list):
        return [fill(item) for item in value]
    return kept[value[1:]] if isinstance(value, str) and value.startswith("$") else value


def outcome_of(case):
    call = getattr(s3, re.sub(r"(?<!^)(?=[A-Z])", "_", case["operation"].replace("V2", "_v2")).lower().replace("__", "_"))
    try:
        answer = call(**fill(case["input"]))
    except botocore.exceptions.ClientError as error:
        status = error.response["ResponseMetadata"]["HTTPStatusCode"]
        # An answer without a body has no code.
        return [str(status) if status == 304 or case["operation"].startswith("Head") else error.response["Error"]["Code"], status]
    for name, path in case.get("keep", {}).items():
        value = answer
        for step in path.split("."):
            value = value[step]
        kept[name] = value
    return ["success", answer["ResponseMetadata"]["HTTPStatusCode"]]


cases = json.loads((pathlib.Path(__file__).parent / "s3-cases.json").read_text())
print(json.dumps([[case["operation"], *outcome_of(case)] for case in cases]))
