"""Every operation of the lab's S3 and STS with boto3's default chain: web identity from the environment alone. Prints what it saw as JSON."""
import json
import pathlib
import tempfile

import boto3
import boto3.s3.transfer
import botocore.exceptions

s3 = boto3.client("s3")
sts = boto3.client("sts")
seen = {}


def error_of(call, **arguments):
    try:
        call(**arguments)
    except botocore.exceptions.ClientError as error:
        return [error.response["Error"]["Code"], error.response["ResponseMetadata"]["HTTPStatusCode"]]
    return None


seen["arn"] = sts.get_caller_identity()["Arn"]
s3.create_bucket(Bucket="boto-data", CreateBucketConfiguration={"LocationConstraint": "ap-south-1"})
seen["again"] = error_of(s3.create_bucket, Bucket="boto-data", CreateBucketConfiguration={"LocationConstraint": "ap-south-1"})
seen["constraint"] = error_of(s3.create_bucket, Bucket="boto-other", CreateBucketConfiguration={"LocationConstraint": "eu-west-1"})
seen["name"] = error_of(s3.create_bucket, Bucket="Boto_Data", CreateBucketConfiguration={"LocationConstraint": "ap-south-1"})
seen["buckets"] = [bucket["Name"] for bucket in s3.list_buckets()["Buckets"]]
s3.head_bucket(Bucket="boto-data")
seen["absent bucket"] = error_of(s3.head_bucket, Bucket="boto-absent")
seen["location"] = s3.get_bucket_location(Bucket="boto-data")["LocationConstraint"]
for algorithm in ("CRC32", "SHA1", "SHA256"):
    s3.put_object(Bucket="boto-data", Key="sums/" + algorithm, Body=b"hello", ChecksumAlgorithm=algorithm)
for name in ("a b", "a+b", "\u00fc/\u20ac", "x/1", "x/2", "\U0001f600"):
    s3.put_object(Bucket="boto-data", Key=name, Body=name.encode(), Metadata={"colour": "red"})
seen["object"] = s3.get_object(Bucket="boto-data", Key="\u00fc/\u20ac")["Body"].read().decode()
seen["range"] = s3.get_object(Bucket="boto-data", Key="x/1", Range="bytes=1-")["Body"].read().decode()
seen["metadata"] = s3.head_object(Bucket="boto-data", Key="a+b")["Metadata"]
seen["digest"] = error_of(s3.put_object, Bucket="boto-data", Key="bad", Body=b"hello", ChecksumCRC32="AAAAAA==")
pages = s3.get_paginator("list_objects_v2").paginate(Bucket="boto-data", PaginationConfig={"PageSize": 2})
seen["keys"] = [item["Key"] for page in pages for item in page.get("Contents", [])]
folded = s3.list_objects_v2(Bucket="boto-data", Delimiter="/")
seen["prefixes"] = [item["Prefix"] for item in folded["CommonPrefixes"]]
seen["folded"] = [item["Key"] for item in folded["Contents"]]
seen["below x"] = [item["Key"] for item in s3.list_objects_v2(Bucket="boto-data", Prefix="x/", StartAfter="x/1")["Contents"]]
url = s3.generate_presigned_url("get_object", Params={"Bucket": "boto-data", "Key": "a b"}, ExpiresIn=60)
seen["url"] = url
s3.delete_object(Bucket="boto-data", Key="a b")
seen["deleted"] = error_of(s3.get_object, Bucket="boto-data", Key="a b")
seen["v1"] = [item["Key"] for page in s3.get_paginator("list_objects").paginate(Bucket="boto-data", Prefix="x/", PaginationConfig={"PageSize": 1}) for item in page["Contents"]]
seen["v1 absent"] = error_of(s3.list_objects, Bucket="boto-absent")
s3.copy_object(Bucket="boto-data", Key="copy \u00fc", CopySource={"Bucket": "boto-data", "Key": "\u00fc/\u20ac"})
seen["copy"] = s3.get_object(Bucket="boto-data", Key="copy \u00fc")["Body"].read().decode()
seen["copy metadata"] = s3.head_object(Bucket="boto-data", Key="copy \u00fc")["Metadata"]
s3.copy_object(Bucket="boto-data", Key="a+b", CopySource={"Bucket": "boto-data", "Key": "a+b"}, MetadataDirective="REPLACE", Metadata={"colour": "blue"})
seen["replaced"] = s3.head_object(Bucket="boto-data", Key="a+b")["Metadata"]
seen["copy to itself"] = error_of(s3.copy_object, Bucket="boto-data", Key="a+b", CopySource={"Bucket": "boto-data", "Key": "a+b"})
seen["copy absent"] = error_of(s3.copy_object, Bucket="boto-data", Key="y", CopySource="boto-data/absent")
seen["copy condition"] = error_of(s3.copy_object, Bucket="boto-data", Key="y", CopySource="boto-data/x/1", CopySourceIfMatch='"0"')
tag = s3.head_object(Bucket="boto-data", Key="x/1")
seen["not modified"] = error_of(s3.get_object, Bucket="boto-data", Key="x/1", IfNoneMatch=tag["ETag"])
seen["not modified since"] = error_of(s3.get_object, Bucket="boto-data", Key="x/1", IfModifiedSince=tag["LastModified"])
seen["modified since"] = error_of(s3.get_object, Bucket="boto-data", Key="x/1", IfUnmodifiedSince="2020-01-01T00:00:00Z")
seen["other"] = error_of(s3.get_object, Bucket="boto-data", Key="x/1", IfMatch='"0"')
seen["not empty"] = error_of(s3.delete_bucket, Bucket="boto-data")
answer = s3.delete_objects(Bucket="boto-data", Delete={"Objects": [{"Key": "x/1"}, {"Key": "x/2"}, {"Key": "absent"}]})
seen["deleted keys"] = [item["Key"] for item in answer["Deleted"]]
seen["delete absent"] = error_of(s3.delete_objects, Bucket="boto-absent", Delete={"Objects": [{"Key": "x"}]})
s3.create_bucket(Bucket="boto-empty", CreateBucketConfiguration={"LocationConstraint": "ap-south-1"})
s3.delete_bucket(Bucket="boto-empty")
seen["no bucket"] = error_of(s3.delete_bucket, Bucket="boto-empty")
# boto3's own transfers: two parts of five megabytes and a rest, there and back.
transfer = boto3.s3.transfer.TransferConfig(multipart_threshold=5 * 2**20, multipart_chunksize=5 * 2**20)
with tempfile.TemporaryDirectory() as folder:
    path = pathlib.Path(folder)
    (path / "sent").write_bytes(bytes(range(256)) * 45_000)
    s3.upload_file(str(path / "sent"), "boto-data", "large", Config=transfer, ExtraArgs={"Tagging": "size=large"})
    s3.download_file("boto-data", "large", str(path / "got"), Config=transfer)
    seen["transfer"] = [(path / "got").read_bytes() == (path / "sent").read_bytes(), s3.head_object(Bucket="boto-data", Key="large")["ETag"][-3:-1], s3.get_object_tagging(Bucket="boto-data", Key="large")["TagSet"]]
seen["acl"] = error_of(s3.get_bucket_acl, Bucket="boto-data")
print(json.dumps(seen))
