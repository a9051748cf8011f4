# Values of environment prod, read by the scripts. Do not edit: change federation.json and render.
# shellcheck shell=bash disable=SC2034
ENVIRONMENT='prod'
AWS_ACCOUNT='012345678901'
AWS_PARTITION='aws'
AWS_DNS_SUFFIX='amazonaws.com'
AWS_DEPLOY_REGION='eu-west-1'
# Google project|location|cluster|issuer|provider document
CLUSTERS=(
'acme-prod-1|europe-west4|payments|https://container.googleapis.com/v1/projects/acme-prod-1/locations/europe-west4/clusters/payments|aws/providers/acme-prod-1.europe-west4.payments.json'
)
# role|role ARN
ROLES=(
'exports-reader|arn:aws:iam::012345678901:role/exports-reader'
)
# role|policy document, from the project's folder
POLICIES=(
'exports-reader|deploy/prod/aws/roles/exports-reader/s3-policy.json'
)
# workload|namespace|service account|role|audience|token lifetime in seconds|languages|Google service account
WORKLOADS=(
'exports-reader|exports|exports-reader|exports-reader|sts.example.com|7200|csharp,python|gke-to-aws-test'
)
# Stand-ins that are still in use: the scripts refuse them for anything but a loopback endpoint.
STAND_INS=''
case "$AWS_ACCOUNT" in '111122223333') STAND_INS='--aws-account 111122223333' ;; esac
case " ${CLUSTERS[*]}" in *' my-project|'*) STAND_INS="${STAND_INS:+$STAND_INS, }--google-project my-project" ;; esac
