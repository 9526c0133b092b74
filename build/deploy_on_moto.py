"""Deploys every environment of samconfig.toml on moto's CloudFormation, all into one account, those with an edge behind it, and
looks at what came of it: every resource is made, every output leads to something, and stores, keys and groups are as described.

Usage: deploy_on_moto.py (in the repository's root). Kinds that moto lacks altogether: build/not-on-moto.txt, with reasons.
"""

import importlib
import io
import json
import logging
import os
import re
import sys
import tomllib
import warnings
import zipfile
from dataclasses import dataclass, replace
from pathlib import Path

REGION = "eu-central-1"
os.environ.update(AWS_ACCESS_KEY_ID="none", AWS_SECRET_ACCESS_KEY="none", AWS_DEFAULT_REGION=REGION)
warnings.filterwarnings("ignore")
logging.disable(logging.WARNING)

import boto3
import cfnlint.decode
import moto_kinds
from botocore.exceptions import ClientError, ParamValidationError
from cfnlint.template import Template
from cfnlint.template.transforms._language_extensions import language_extension
from moto import mock_aws
from moto.backends import list_of_moto_modules
from moto.cloudformation import parsing
from samtranslator.translator.transform import transform

CODE = {"Bucket": "artifacts", "Key": "functions.zip"}


class NoManagedPolicies:
    def load(self):
        return {}


@dataclass(frozen=True)
class Stack:
    """One environment of samconfig.toml."""

    name: str
    region: str
    file: str
    parameters: dict[str, str]

    def client(self, service):
        return boto3.client(service, region_name=self.region)


def stacks():
    """environment → its stack"""
    config = tomllib.loads(Path("samconfig.toml").read_text())
    found = {}
    for name, part in config.items():
        if isinstance(part, dict) and "deploy" in part:
            deploy, shared = part["deploy"]["parameters"], part["global"]["parameters"]
            overrides = dict(each.split("=", 1) for each in deploy["parameter_overrides"])
            found[name] = Stack(shared["stack_name"], shared["region"], deploy.get("template_file", "template.yaml"), overrides)
    return found


def with_defaults(node):
    """Fn::FindInMap with a default, where the map has nothing: the one thing that cfn-lint's expansion leaves."""
    if isinstance(node, list):
        return [with_defaults(each) for each in node]
    if not isinstance(node, dict):
        return node
    call = node.get("Fn::FindInMap")
    if call and len(call) == 4:
        return call[3]["DefaultValue"]
    return {key: with_defaults(each) for key, each in node.items()}


def translated(stack):
    """What CloudFormation makes of the template before it creates anything."""
    written, problems = cfnlint.decode.decode(stack.file)
    failures, expanded = language_extension(Template(stack.file, written, [stack.region]))
    if problems or failures:
        sys.exit("\n".join(map(str, problems + failures)))
    plain = with_defaults(json.loads(json.dumps(expanded)))
    if "Transform" not in plain:
        return plain
    plain["Transform"] = "AWS::Serverless-2016-10-31"
    plain["Globals"]["Function"]["CodeUri"] = CODE
    return transform(plain, stack.parameters, NoManagedPolicies())


def unmade(kinds):
    """Kinds that nothing here makes; each has a reason, and each reason a kind."""
    reasons = {}
    for line in Path("build/not-on-moto.txt").read_text().splitlines():
        if line and not line.startswith("#"):
            kind, reason = line.split(" | ", 1)
            reasons[kind] = reason
    for module in list_of_moto_modules():
        if importlib.util.find_spec(f"moto.{module}.models"):
            importlib.import_module(f"moto.{module}.models")
    unknown = {kind for kind in kinds if kind not in parsing.get_model_map() and kind not in moto_kinds.KINDS}
    for kind in sorted(unknown - reasons.keys()):
        sys.exit(f"build/not-on-moto.txt: moto does not know {kind}; say there why that is no loss, or teach it in moto_kinds.py")
    for kind in sorted(reasons.keys() - unknown):
        sys.exit(f"build/not-on-moto.txt: {kind} needs no reason: no template has it, or moto knows it")
    for kind in sorted(unknown):
        print(f"  only named: {kind} ({reasons[kind]})")
    return unknown


def create(stack, template):
    """→ logical id → id of what was made; output → value"""
    cloudformation = stack.client("cloudformation")
    try:
        cloudformation.create_stack(
            StackName=stack.name,
            TemplateBody=json.dumps(template),
            Parameters=[{"ParameterKey": key, "ParameterValue": value} for key, value in stack.parameters.items()],
            Capabilities=["CAPABILITY_IAM"],
        )
        found = cloudformation.describe_stacks(StackName=stack.name)["Stacks"][0]
    except KeyError as e:
        sys.exit(f"{stack.name} does not deploy: nothing is named {e}")
    except (ClientError, ParamValidationError, ValueError) as e:
        sys.exit(f"{stack.name} does not deploy: {e}")
    if found["StackStatus"] != "CREATE_COMPLETE":
        sys.exit(f"{stack.name}: {found['StackStatus']}: {found.get('StackStatusReason')}")
    resources = cloudformation.describe_stack_resources(StackName=stack.name)["StackResources"]
    return (
        {each["LogicalResourceId"]: each.get("PhysicalResourceId", "") for each in resources if "LogicalResourceId" in each},
        {each["OutputKey"]: each["OutputValue"] for each in found.get("Outputs", [])},
    )


class Look:
    """What was described against what is there."""

    def __init__(self, stack, template, ids, outputs):
        self.stack, self.template, self.ids, self.outputs = stack, template, ids, outputs
        self.conditions = conditions(stack, template)
        self.problems = []

    def same(self, what, wanted, found):
        if wanted != found:
            self.problems.append(f"{what}: described {wanted}, there is {found}")

    def of(self, kind):
        for name, resource in self.template["Resources"].items():
            if resource["Type"] == kind and name in self.ids:
                yield name, resource["Properties"], self.ids[name]

    def all(self):
        wanted = {name for name, each in self.template["Resources"].items() if self.holds(each)}
        self.same("resources", sorted(wanted), sorted(self.ids))
        self.tables()
        self.buckets()
        self.keys()
        self.groups()
        self.routes()
        self.found_outputs()
        return self.problems

    def holds(self, part):
        return "Condition" not in part or self.conditions[part["Condition"]]

    def tables(self):
        client = self.stack.client("dynamodb")
        for name, described, found in self.of("AWS::DynamoDB::Table"):
            table = client.describe_table(TableName=found)["Table"]
            self.same(f"{name} keys", described["KeySchema"], table["KeySchema"])
            stream = table.get("StreamSpecification", {}).get("StreamViewType")
            self.same(f"{name} stream", described.get("StreamSpecification", {}).get("StreamViewType"), stream)
            indexes = {each["IndexName"] for each in table.get("GlobalSecondaryIndexes", [])}
            self.same(f"{name} indexes", {each["IndexName"] for each in described.get("GlobalSecondaryIndexes", [])}, indexes)
            live = client.describe_time_to_live(TableName=found)["TimeToLiveDescription"].get("AttributeName")
            self.same(f"{name} retention", described.get("TimeToLiveSpecification", {}).get("AttributeName"), live)
            backups = client.describe_continuous_backups(TableName=found)["ContinuousBackupsDescription"]
            self.same(f"{name} backups", "ENABLED", backups["PointInTimeRecoveryDescription"]["PointInTimeRecoveryStatus"])
            self.same(f"{name} protection", described.get("DeletionProtectionEnabled", False), table["DeletionProtectionEnabled"])

    def buckets(self):
        client = self.stack.client("s3")
        for name, described, found in self.of("AWS::S3::Bucket"):
            block = client.get_public_access_block(Bucket=found)["PublicAccessBlockConfiguration"]
            self.same(f"{name} is closed to the public", [True] * 4, [block[each] for each in sorted(block)])

    def keys(self):
        client = self.stack.client("kms")
        for name, described, found in self.of("AWS::KMS::Key"):
            key = client.describe_key(KeyId=found)["KeyMetadata"]
            aliases = [each["Properties"]["TargetKeyId"] for each in self.template["Resources"].values() if each["Type"] == "AWS::KMS::Alias"]
            if {"Ref": name} in aliases:
                self.same(f"{name} aliases", 1, len(client.list_aliases(KeyId=found)["Aliases"]))
            self.same(f"{name} kind", described.get("KeySpec", "SYMMETRIC_DEFAULT"), key["KeySpec"])
            self.same(f"{name} use", described.get("KeyUsage", "ENCRYPT_DECRYPT"), key.get("KeyUsage", "ENCRYPT_DECRYPT"))

    def groups(self):
        """The user pool's groups are the roles that the functions know, but for the citizen, who has none."""
        role = Path("shared/src/main/java/org/sakta/shared/http/Role.java").read_text()
        roles = re.findall(r"^    ([A-Z_]+)[,;]$", role, re.MULTILINE)
        wanted = sorted(each.lower().replace("_", "-") for each in roles if each != "CITIZEN")
        for name, _, found in self.of("AWS::Cognito::UserPool"):
            pages = self.stack.client("cognito-idp").get_paginator("list_groups").paginate(UserPoolId=found)
            self.same(f"{name} groups", wanted, sorted(group["GroupName"] for page in pages for group in page["Groups"]))

    def routes(self):
        """A stage that limits a route that is not there does not deploy."""
        client = self.stack.client("apigatewayv2")
        for name, described, found in self.of("AWS::ApiGatewayV2::Stage"):
            api = self.ids[described["ApiId"]["Ref"]]
            there = {route["RouteKey"] for route in client.get_routes(ApiId=api)["Items"]}
            self.same(f"{name} limits routes that are missing", [], sorted(set(described.get("RouteSettings", {})) - there))

    def found_outputs(self):
        for name, output in self.template.get("Outputs", {}).items():
            if not self.holds(output):
                continue
            value = self.outputs.get(name)
            if not value or "${" in value:
                self.problems.append(f"output {name} has no value: {value}")
            elif (source := reference(output["Value"])) in self.ids:
                self.leads_somewhere(name, value, self.template["Resources"][source]["Type"])
            elif source:
                self.problems.append(f"output {name} refers to {source}, which is missing")

    def leads_somewhere(self, name, value, kind):
        finder = FINDERS.get(kind)
        try:
            if finder and not finder(self, value):
                self.problems.append(f"output {name}: there is no {kind} {value}")
        except Exception as e:
            self.problems.append(f"output {name}: there is no {kind} {value}: {e}")

    def is_client(self, value):
        pools = [found for _, _, found in self.of("AWS::Cognito::UserPool")]
        return any(self.stack.client("cognito-idp").describe_user_pool_client(UserPoolId=each, ClientId=value) for each in pools)


FINDERS = {
    "AWS::ApiGatewayV2::Api": lambda look, value: value
    in [each["ApiEndpoint"] for each in look.stack.client("apigatewayv2").get_apis()["Items"]],
    "AWS::CertificateManager::Certificate": lambda look, value: look.stack.client("acm").describe_certificate(CertificateArn=value),
    "AWS::Cognito::UserPool": lambda look, value: look.stack.client("cognito-idp").describe_user_pool(UserPoolId=value),
    "AWS::Cognito::UserPoolClient": Look.is_client,
    "AWS::KMS::Key": lambda look, value: look.stack.client("kms").describe_key(KeyId=value),
    "AWS::WAFv2::WebACL": lambda look, value: value
    in [each["ARN"] for each in look.stack.client("wafv2").list_web_acls(Scope="CLOUDFRONT")["WebACLs"]],
}


def reference(value):
    """The resource that an output's value comes from."""
    if "Ref" in value:
        return value["Ref"]
    if "Fn::GetAtt" in value:
        return value["Fn::GetAtt"][0]
    if "Fn::Sub" in value:
        names = [each for each in re.findall(r"\${([A-Za-z0-9]+)", str(value["Fn::Sub"])) if each != "AWS"]
        return names[0] if names else None
    return None


def conditions(stack, template):
    """Which conditions hold, by moto's own reading of them."""
    resources = parsing.ResourceMap("-", stack.name, stack.parameters, {}, stack.region, "123456789012", template, {})
    resources.load()
    return {name: resources.lazy_condition_map[name] for name in template.get("Conditions", {})}


def upload_code():
    s3 = boto3.client("s3")
    s3.create_bucket(Bucket=CODE["Bucket"], CreateBucketConfiguration={"LocationConstraint": REGION})
    with zipfile.ZipFile(archive := io.BytesIO(), "w") as code:
        code.writestr("nothing", "")
    s3.put_object(**CODE, Body=archive.getvalue())


def behind(edge, outputs, stack):
    """A stack whose domain has its edge, as the README deploys it."""
    more = {"DomainName": edge.parameters["DomainName"], "OriginCertificateArn": outputs["CertificateArn"]} | outputs
    return replace(stack, parameters=stack.parameters | more)


def deploy(stack):
    template = translated(stack)
    ids, outputs = create(stack, template)
    print(f"  {stack.name}: {len(ids)} resources, outputs {', '.join(sorted(outputs))}")
    return outputs, [f"{stack.name}: {each}" for each in Look(stack, template, ids, outputs).all()]


def main():
    found = stacks()
    moto_kinds.teach(unmade({part["Type"] for each in found.values() for part in translated(each)["Resources"].values()}))
    for known in (parsing.get_model_list, parsing.get_model_map, parsing.get_name_type_map):
        known.cache_clear()
    problems = []
    with mock_aws():
        upload_code()
        for name, stack in found.items():
            if name.endswith("-edge"):
                outputs, some = deploy(stack)
                problems += some
                whole = name.removesuffix("-edge")
                found[whole] = behind(stack, outputs, found[whole])
        for name, stack in found.items():
            if not name.endswith("-edge"):
                problems += deploy(stack)[1]
    sys.exit("\n".join(problems) if problems else 0)


main()
