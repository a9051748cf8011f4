"""Every operation of the lab's IAM with boto3's default chain, success and error: web identity from the environment alone. Prints what it saw as JSON."""
import json

import boto3
import botocore.exceptions

iam = boto3.client("iam")
seen = {"success": {}, "error": {}}


def succeeds(operation, pick=lambda answer: True, **arguments):
    answer = getattr(iam, operation)(**arguments)
    seen["success"].setdefault("iam:" + operation, pick(answer))
    return answer


def fails(operation, **arguments):
    try:
        getattr(iam, operation)(**arguments)
        found = ["no error", 200]
    except botocore.exceptions.ClientError as error:
        found = [error.response["Error"]["Code"], error.response["ResponseMetadata"]["HTTPStatusCode"]]
    seen["error"].setdefault("iam:" + operation, []).append(found)


existing = succeeds("list_open_id_connect_providers", lambda answer: len(answer["OpenIDConnectProviderList"]))["OpenIDConnectProviderList"][0]["Arn"]
provider = {"OpenIDConnectProviderArn": existing}
absent = {"OpenIDConnectProviderArn": existing + "-absent"}
url = "https://" + existing[existing.index("/") + 1:]
tags = [{"Key": "team", "Value": "data"}]
succeeds("get_open_id_connect_provider", lambda answer: answer["ClientIDList"], **provider)
fails("get_open_id_connect_provider", **absent)
fails("create_open_id_connect_provider", Url=url, ClientIDList=["x"])
fails("create_open_id_connect_provider", Url="https://example.com/other", ClientIDList=["x"])
succeeds("add_client_id_to_open_id_connect_provider", ClientID="more", **provider)
fails("add_client_id_to_open_id_connect_provider", ClientID="more", **absent)
succeeds("remove_client_id_from_open_id_connect_provider", ClientID="more", **provider)
fails("remove_client_id_from_open_id_connect_provider", ClientID="more", **absent)
succeeds("update_open_id_connect_provider_thumbprint", ThumbprintList=["a" * 40], **provider)
fails("update_open_id_connect_provider_thumbprint", ThumbprintList=["a" * 41], **provider)
succeeds("tag_open_id_connect_provider", Tags=tags, **provider)
fails("tag_open_id_connect_provider", Tags=tags, **absent)
succeeds("list_open_id_connect_provider_tags", lambda answer: tags[0] in answer["Tags"], **provider)
fails("list_open_id_connect_provider_tags", **absent)
succeeds("untag_open_id_connect_provider", TagKeys=["team"], **provider)
fails("untag_open_id_connect_provider", TagKeys=["team"], **absent)

role, gone, name = {"RoleName": "js-role"}, {"RoleName": "js-absent"}, {"PolicyName": "p"}
trust = {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"Federated": existing}, "Action": "sts:AssumeRoleWithWebIdentity"}]}
policy = {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/${aws:username}"}]}
trust_text, policy_text = json.dumps(trust), json.dumps(policy)
arn = succeeds("create_role", lambda answer: answer["Role"]["Arn"], AssumeRolePolicyDocument=trust_text, MaxSessionDuration=7200, **role)["Role"]["Arn"]
fails("create_role", AssumeRolePolicyDocument=trust_text, **role)
fails("create_role", RoleName="js-bad", AssumeRolePolicyDocument="{}")
succeeds("get_role", lambda answer: answer["Role"]["AssumeRolePolicyDocument"] == trust, **role)
fails("get_role", **gone)
pages = iam.get_paginator("list_roles").paginate(PaginationConfig={"PageSize": 1})
seen["success"]["iam:list_roles"] = [item["RoleName"] for page in pages for item in page["Roles"]]
fails("list_roles", PathPrefix="no-slash")
succeeds("update_assume_role_policy", PolicyDocument=trust_text, **role)
fails("update_assume_role_policy", PolicyDocument='{"Version":', **role)
succeeds("update_role", Description="by boto3", **role)
fails("update_role", MaxSessionDuration=43201, **role)
succeeds("update_role_description", lambda answer: answer["Role"]["Description"], Description="again", **role)
fails("update_role_description", Description="again", **gone)
succeeds("tag_role", Tags=tags, **role)
fails("tag_role", Tags=tags, **gone)
succeeds("list_role_tags", lambda answer: answer["Tags"], **role)
fails("list_role_tags", **gone)
succeeds("untag_role", TagKeys=["team"], **role)
fails("untag_role", TagKeys=["team"], **gone)
succeeds("list_instance_profiles_for_role", lambda answer: answer["InstanceProfiles"], **role)
fails("list_instance_profiles_for_role", **gone)
succeeds("put_role_policy", PolicyDocument=policy_text, **role, **name)
fails("put_role_policy", PolicyDocument="{}", **role, **name)
succeeds("get_role_policy", lambda answer: answer["PolicyDocument"] == policy, **role, **name)
fails("get_role_policy", PolicyName="absent", **role)
succeeds("list_role_policies", lambda answer: answer["PolicyNames"], **role)
fails("list_role_policies", **gone)
succeeds("list_attached_role_policies", lambda answer: answer["AttachedPolicies"], **role)
fails("list_attached_role_policies", **gone)


def decisions(answer):
    return [result["EvalDecision"] for result in answer["EvaluationResults"]]


question = {"ActionNames": ["s3:GetObject", "s3:PutObject"], "ResourceArns": ["arn:aws:s3:::b/js"]}
succeeds("simulate_custom_policy", decisions, PolicyInputList=[policy_text.replace("${aws:username}", "*")], **question)
fails("simulate_custom_policy", PolicyInputList=["{"], **question)
succeeds("simulate_principal_policy", decisions, PolicySourceArn=arn, **question)
fails("simulate_principal_policy", PolicySourceArn=arn + "-absent", **question)
succeeds("get_context_keys_for_custom_policy", lambda answer: answer["ContextKeyNames"], PolicyInputList=[policy_text])
fails("get_context_keys_for_custom_policy", PolicyInputList=["{"])
fails("delete_role", **role)
succeeds("delete_role_policy", **role, **name)
fails("delete_role_policy", **role, **name)
succeeds("delete_role", **role)
fails("delete_role", **role)
# Last, because it takes the ground from under the session's renewal.
succeeds("delete_open_id_connect_provider", **provider)
fails("delete_open_id_connect_provider", **provider)
succeeds("create_open_id_connect_provider", lambda answer: answer["OpenIDConnectProviderArn"], Url=url, ClientIDList=["sts.amazonaws.com"])
print(json.dumps(seen))
