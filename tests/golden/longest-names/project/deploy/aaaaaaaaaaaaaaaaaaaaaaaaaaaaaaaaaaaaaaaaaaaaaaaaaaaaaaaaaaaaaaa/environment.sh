# Values of environment aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa, read by the scripts. Do not edit: change federation.json and render.
# shellcheck shell=bash disable=SC2034
ENVIRONMENT='aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'
AWS_ACCOUNT='111122223333'
AWS_PARTITION='aws'
AWS_DNS_SUFFIX='amazonaws.com'
AWS_DEPLOY_REGION='ap-south-1'
# Google project|location|cluster|issuer|provider document
CLUSTERS=(
'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa|northamerica-northeast1-a|aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa|https://container.googleapis.com/v1/projects/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/locations/northamerica-northeast1-a/clusters/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa|aws/providers/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.northamerica-northeast1-a.aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.json'
)
# role|role ARN
ROLES=(
'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa|arn:aws:iam::111122223333:role/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'
)
# role|policy document, from the project's folder
POLICIES=(
'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa|deploy/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/aws/roles/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/s3-policy.json'
)
# workload|namespace|service account|role|audience|token lifetime in seconds|languages|Google service account
WORKLOADS=(
'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa|aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa|aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa|aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa|aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa|4294967296|csharp,python|aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'
)
# Stand-ins that are still in use: the scripts refuse them for anything but a loopback endpoint.
STAND_INS=''
case "$AWS_ACCOUNT" in '111122223333') STAND_INS='--aws-account 111122223333' ;; esac
case " ${CLUSTERS[*]}" in *' my-project|'*) STAND_INS="${STAND_INS:+$STAND_INS, }--google-project my-project" ;; esac
