"""Runs a boto3 program under a botocore that is too old to read AWS_ENDPOINT_URL (1.29 of Debian 12, for one).

usage: with_endpoint_url.py PROGRAM [ARGUMENT ...]

Every client the program makes, the STS client of the default credential chain included, talks to AWS_ENDPOINT_URL.
"""

import functools
import os
import runpy
import sys

import botocore.session


def send_every_client_to(endpoint_url):
    create_client = botocore.session.Session.create_client

    @functools.wraps(create_client)
    def create_client_with_endpoint(session, service_name, *args, **kwargs):
        # boto3 and botocore's credential chain pass it by name, never by position
        kwargs["endpoint_url"] = kwargs.get("endpoint_url") or endpoint_url
        return create_client(session, service_name, *args, **kwargs)

    botocore.session.Session.create_client = create_client_with_endpoint


if __name__ == "__main__":
    send_every_client_to(os.environ["AWS_ENDPOINT_URL"])
    del sys.argv[0]
    sys.path[0] = os.path.dirname(os.path.abspath(sys.argv[0]))
    runpy.run_path(sys.argv[0], run_name="__main__")
