"""Kinds of resources that moto's CloudFormation does not know, though moto has the service: each is made by its API's own call.

CloudFormation's properties are nearly the API's members. Every property is fitted into the API's model, so one that the API does
not know, or of another shape, ends the deployment with its name.
"""

import json
from dataclasses import dataclass, field
from typing import Callable

import boto3
from moto.cloudformation.exceptions import UnformattedGetAttTemplateException
from moto.core.common_models import CloudFormationModel


@dataclass(frozen=True)
class Kind:
    service: str
    operation: str
    ref: Callable[[dict, dict], str]
    """request, answer → what Ref gives"""
    name: str = ""
    """the property that CloudFormation fills with a name where the template has none"""
    attributes: dict[str, Callable[[dict, dict], str]] = field(default_factory=dict)
    renamed: dict[str, str] = field(default_factory=dict)
    """property → member of the API's request, where they differ"""
    apart: dict[str, str] = field(default_factory=dict)
    """property → the call that it needs by itself; none where CloudFormation's form is not the API's, and cfn-lint has to do"""
    implied: dict[str, dict] = field(default_factory=dict)
    """property → members that the API wants said, and CloudFormation takes for granted where the property is there"""
    itself: str = ""
    """the member that names the resource in such a call"""
    before: Callable[[object, str], dict] = lambda client, name: {}
    """client, name → members of the request that another call must give first"""


def requested(member):
    return lambda request, _: request[member]


def answered(*path):
    def find(_, answer):
        for step in path:
            answer = answer[step]
        return answer

    return find


def pool(member):
    return answered("UserPool", member)


def provider(_, answer):
    return f"https://cognito-idp.{answer['Region']}.amazonaws.com/{answer['UserPool']['Id']}"


KINDS = {
    "AWS::ApiGatewayV2::Api": Kind(
        "apigatewayv2",
        "ReimportApi",
        answered("ApiId"),
        attributes={"ApiEndpoint": answered("ApiEndpoint"), "ApiId": answered("ApiId")},
        before=lambda client, name: {"ApiId": client.create_api(Name=name, ProtocolType="HTTP")["ApiId"]},
    ),
    "AWS::ApiGatewayV2::ApiMapping": Kind("apigatewayv2", "CreateApiMapping", answered("ApiMappingId")),
    "AWS::ApiGatewayV2::DomainName": Kind(
        "apigatewayv2",
        "CreateDomainName",
        requested("DomainName"),
        attributes={"RegionalDomainName": lambda request, _: "regional." + request["DomainName"]},
    ),
    "AWS::ApiGatewayV2::Stage": Kind("apigatewayv2", "CreateStage", requested("StageName")),
    "AWS::CertificateManager::Certificate": Kind("acm", "RequestCertificate", answered("CertificateArn")),
    "AWS::CloudWatch::Alarm": Kind(
        "cloudwatch",
        "PutMetricAlarm",
        requested("AlarmName"),
        name="AlarmName",
        attributes={
            "Arn": lambda request, answer: f"arn:aws:cloudwatch:{answer['Region']}:123456789012:alarm:{request['AlarmName']}"
        },
    ),
    "AWS::Cognito::UserPool": Kind(
        "cognito-idp",
        "CreateUserPool",
        pool("Id"),
        name="UserPoolName",
        attributes={"Arn": pool("Arn"), "UserPoolId": pool("Id"), "ProviderURL": provider},
        renamed={"UserPoolName": "PoolName"},
    ),
    "AWS::Cognito::UserPoolClient": Kind(
        "cognito-idp", "CreateUserPoolClient", answered("UserPoolClient", "ClientId"), name="ClientName"
    ),
    "AWS::Cognito::UserPoolDomain": Kind("cognito-idp", "CreateUserPoolDomain", requested("Domain")),
    "AWS::Cognito::UserPoolGroup": Kind("cognito-idp", "CreateGroup", requested("GroupName"), name="GroupName"),
    "AWS::Cognito::UserPoolResourceServer": Kind("cognito-idp", "CreateResourceServer", requested("Identifier")),
    # moto makes tables, but nothing in them expires
    "AWS::DynamoDB::Table": Kind(
        "dynamodb",
        "CreateTable",
        requested("TableName"),
        name="TableName",
        attributes={
            "Arn": answered("TableDescription", "TableArn"),
            "StreamArn": lambda _, answer: answer["TableDescription"].get("LatestStreamArn", ""),
        },
        implied={"StreamSpecification": {"StreamEnabled": True}},
        itself="TableName",
        apart={
            "TimeToLiveSpecification": "UpdateTimeToLive",
            "PointInTimeRecoverySpecification": "UpdateContinuousBackups",
            "SSESpecification": "",
            "Tags": "",
        },
    ),
    # moto makes keys, but cannot read the policy that its CloudFormation gave them
    "AWS::KMS::Key": Kind(
        "kms",
        "CreateKey",
        answered("KeyMetadata", "KeyId"),
        attributes={"Arn": answered("KeyMetadata", "Arn"), "KeyId": answered("KeyMetadata", "KeyId")},
        renamed={"KeyPolicy": "Policy"},
        apart={"EnableKeyRotation": "", "PendingWindowInDays": "", "Tags": ""},
    ),
    "AWS::Lambda::Alias": Kind("lambda", "CreateAlias", answered("AliasArn")),
    "AWS::Lambda::EventInvokeConfig": Kind("lambda", "PutFunctionEventInvokeConfig", requested("FunctionName")),
    # moto makes versions, but does not say their number
    "AWS::Lambda::Version": Kind(
        "lambda", "PublishVersion", answered("FunctionArn"), attributes={"Version": answered("Version")}
    ),
    "AWS::Logs::MetricFilter": Kind("logs", "PutMetricFilter", requested("filterName"), name="FilterName"),
    # moto makes buckets, but leaves them open
    "AWS::S3::Bucket": Kind(
        "s3",
        "CreateBucket",
        requested("Bucket"),
        name="BucketName",
        attributes={
            "Arn": lambda request, _: "arn:aws:s3:::" + request["Bucket"],
            "DomainName": lambda request, _: request["Bucket"] + ".s3.amazonaws.com",
            "RegionalDomainName": lambda request, answer: f"{request['Bucket']}.s3.{answer['Region']}.amazonaws.com",
        },
        renamed={"BucketName": "Bucket"},
        itself="Bucket",
        before=lambda client, _: {"CreateBucketConfiguration": {"LocationConstraint": client.meta.region_name}},
        apart={
            "PublicAccessBlockConfiguration": "PutPublicAccessBlock",
            "VersioningConfiguration": "PutBucketVersioning",
            "OwnershipControls": "PutBucketOwnershipControls",
            "BucketEncryption": "",
            "LifecycleConfiguration": "",
            "LoggingConfiguration": "",
            "Tags": "",
        },
    ),
    "AWS::S3::BucketPolicy": Kind("s3", "PutBucketPolicy", requested("Bucket"), renamed={"PolicyDocument": "Policy"}),
    "AWS::SecretsManager::Secret": Kind(
        "secretsmanager",
        "CreateSecret",
        answered("ARN"),
        name="Name",
        before=lambda client, _: {"SecretString": client.get_random_password()["RandomPassword"]},
        apart={"GenerateSecretString": ""},
    ),
    # moto makes subscriptions of topics, but no resource of them
    "AWS::SNS::Subscription": Kind(
        "sns", "Subscribe", answered("SubscriptionArn"), apart={"RawMessageDelivery": "", "RedrivePolicy": ""}
    ),
    # moto makes parameters, but does not say their value
    "AWS::SSM::Parameter": Kind(
        "ssm", "PutParameter", requested("Name"), name="Name", attributes={"Value": requested("Value"), "Type": requested("Type")}
    ),
    "AWS::WAFv2::WebACL": Kind(
        "wafv2", "CreateWebACL", answered("Summary", "Id"), name="Name", attributes={"Arn": answered("Summary", "ARN")}
    ),
    "AWS::Scheduler::Schedule": Kind(
        "scheduler", "CreateSchedule", requested("Name"), name="Name", attributes={"Arn": answered("ScheduleArn")}
    ),
}


def fitted(value, shape, where):
    """A property as the API's model wants it: CloudFormation takes numbers and documents in several ways."""
    if shape.type_name == "structure":
        members = {}
        for key, part in value.items():
            member = next((each for each in (key, key[0].lower() + key[1:]) if each in shape.members), None)
            if member is None:
                raise ValueError(f"{where}.{key}: {shape.name} has no such member")
            members[member] = fitted(part, shape.members[member], f"{where}.{key}")
        return members
    if shape.type_name == "list":
        return [fitted(each, shape.member, where) for each in value]
    if shape.type_name == "map":
        return {key: fitted(each, shape.value, f"{where}.{key}") for key, each in value.items()}
    if shape.type_name in ("integer", "long"):
        return int(value)
    if shape.type_name in ("float", "double"):
        return float(value)
    if shape.type_name == "boolean":
        return value if isinstance(value, bool) else {"true": True, "false": False}[str(value).lower()]
    text = json.dumps(value) if isinstance(value, dict) else str(value)
    return text.encode() if shape.type_name == "blob" else text


def _model(cloudformation_type, attributes, create, name=""):
    """A resource that moto's CloudFormation makes with `create(region, name, properties)` → (id, values of its attributes)."""

    class Made(CloudFormationModel):
        __module__ = "moto.cloudformation.made"  # moto asks a model's module which service it belongs to

        @staticmethod
        def cloudformation_type():
            return cloudformation_type

        @staticmethod
        def cloudformation_name_type():
            return name

        @classmethod
        def has_cfn_attr(cls, attribute):
            return attributes is None or attribute in attributes

        @classmethod
        def create_from_cloudformation_json(cls, resource_name, cloudformation_json, account_id, region_name, **_):
            made = cls()
            made.type = cloudformation_type
            made.physical_resource_id, made.values = create(
                region_name, resource_name, cloudformation_json.get("Properties", {})
            )
            return made

        def get_cfn_attribute(self, attribute):
            if attributes is None:
                return f"{self.physical_resource_id}.{attribute}"
            if attribute not in self.values:
                raise UnformattedGetAttTemplateException()
            return self.values[attribute]

        def is_created(self):
            return True

    return Made


def _call(kind, cloudformation_type):
    def create(region, name, properties):
        client = boto3.client(kind.service, region_name=region)

        def call(operation, members):
            shape = client.meta.service_model.operation_model(operation).input_shape
            request = fitted(members, shape, f"{cloudformation_type} {name}")
            return request, {**client._make_api_call(operation, request), "Region": region}

        wanted = {kind.renamed.get(key, key): value for key, value in properties.items() if key not in kind.apart}
        for key in wanted.keys() & kind.implied.keys():
            wanted[key] = wanted[key] | kind.implied[key]
        if kind.name:
            wanted.setdefault(kind.renamed.get(kind.name, kind.name), name)
        request, answer = call(kind.operation, kind.before(client, name) | wanted)
        ref = kind.ref(request, answer)
        for key in properties.keys() & kind.apart.keys():
            if kind.apart[key]:
                call(kind.apart[key], {kind.itself: ref, key: properties[key]})
        return ref, {key: value(request, answer) for key, value in kind.attributes.items()}

    return create


TAUGHT = []  # moto finds models by their class, and a class that nobody holds is gone


def teach(only_named):
    """Teaches moto these kinds. Of the kinds in `only_named` nothing is made but a name."""
    TAUGHT.extend(_model(each, kind.attributes, _call(kind, each), kind.name) for each, kind in KINDS.items())
    TAUGHT.extend(_model(each, None, lambda region, name, _: (name, {})) for each in only_named)
