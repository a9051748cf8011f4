"""Lists the account's S3 buckets, or the keys of one bucket, with the pod's own token and no stored key.

The environment comes from the manifest: see settings.py. Exit codes: see exit_code.py.
"""

import os
import signal
import sys

import exit_code


def stop(number, _frame):
    """Every line is flushed as it is printed, so there is nothing to unwind and no SDK retry to get past."""
    os.write(2, b"Stopped.\n")
    os._exit(exit_code.SIGNAL + number)


# Before boto3, whose import takes long enough to be interrupted with a traceback.
signal.signal(signal.SIGINT, stop)
signal.signal(signal.SIGTERM, stop)

try:
    import boto3
    import botocore.session
    from botocore.config import Config
    from botocore.exceptions import ClientError
except ImportError as missing:
    print(f"ERROR: {missing}. Check: pip install --requirement requirements.txt", file=sys.stderr)
    sys.exit(exit_code.CONFIGURATION)

import diagnosis
from printable import line
from settings import Settings


def talk(text):
    """Answers go to stdout, everything else here."""
    print(text, file=sys.stderr, flush=True)


def make_session(region):
    """A session whose clients, also the hidden one that trades the token, give up within seconds."""
    core = botocore.session.Session()
    core.set_default_client_config(
        Config(connect_timeout=5, read_timeout=20, retries={"total_max_attempts": 2, "mode": "standard"})
    )
    return boto3.Session(botocore_session=core, region_name=region)


def assume_role(session):
    """Trades the pod's token for credentials of the role (AssumeRoleWithWebIdentity), or takes what else the default
    chain finds. Raises ClientError when STS refuses, NoCredentialsError when the chain is empty."""
    credentials = session.get_credentials()
    if credentials is None:
        raise botocore.exceptions.NoCredentialsError()
    credentials.get_frozen_credentials()


def check_identity(session):
    """Asks STS who we are. The call needs no permission: when it works and S3 denies, the trust is right and a
    permission is missing."""
    try:
        talk(f"Identity: {session.client('sts').get_caller_identity()['Arn']}")
    except ClientError as error:
        status = diagnosis.status_of(error)
        if status not in (405, 501):
            raise
        # Ceph's gateway assumes roles but does not know this call.
        talk(f"Identity: not known, this server has no GetCallerIdentity (HTTP {status}); going on.")


def show(names):
    for name in names:
        print(f" - {line(name)}", flush=True)


def list_buckets(s3):
    # An older boto3 knows no pages here; S3 then sends all buckets at once.
    pages = s3.get_paginator("list_buckets").paginate() if s3.can_paginate("list_buckets") else [s3.list_buckets()]
    for number, page in enumerate(pages):
        if number == 0:
            print("✅ S3 Buckets:", flush=True)
        show(bucket["Name"] for bucket in page.get("Buckets", []))


def list_objects(s3, bucket, prefix):
    for number, page in enumerate(s3.get_paginator("list_objects_v2").paginate(Bucket=bucket, Prefix=prefix)):
        if number == 0:
            print(f"✅ Objects in s3://{bucket}/{prefix}:", flush=True)
        show(item["Key"] for item in page.get("Contents", []))


def run(settings):
    session = make_session(settings.region)
    assume_role(session)
    check_identity(session)
    # bucket.host is a name that only AWS's own servers answer to.
    style = {"addressing_style": "path"} if settings.has_own_endpoint else {}
    s3 = session.client("s3", config=Config(s3=style))
    if settings.bucket:
        list_objects(s3, settings.bucket, settings.prefix)
    else:
        list_buckets(s3)


def main():
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8")
    settings = Settings(os.environ)
    for warning in settings.warnings():
        talk(f"⚠️ {warning}")
    problems = list(settings.problems())
    for problem in problems:
        talk(f"❌ {problem}")
    if problems:
        return exit_code.CONFIGURATION

    try:
        run(settings)
        return exit_code.SUCCESS
    except BrokenPipeError:
        # Whoever read the list has seen enough; the interpreter must not try to flush the rest.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return exit_code.SUCCESS
    except Exception as error:  # Whatever went wrong, the user gets its meaning and an exit code, never a traceback.
        code, lines = diagnosis.explain(error, settings)
        for text in lines:
            talk(text)
        return code


if __name__ == "__main__":
    sys.exit(main())
