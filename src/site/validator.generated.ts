// @ts-nocheck
/** Generated from schema/ by `npm run generate`; edit the schema. Checks a site file and fills in its defaults. */
import type { ValidateFunction } from 'ajv';
import type { SiteFile } from './site.generated.ts';
import { schemaPart } from './schema-part.ts';

function add(errors, more) {
  if (errors === null) return more;
  for (const error of more) errors.push(error);
  return errors;
}

export const validate: ValidateFunction<SiteFile> = validate20;
const schema31 = () => schemaPart("site.schema.json");
const schema33 = () => schemaPart("common.schema.json", "$defs", "name");
const schema34 = () => schemaPart("site.schema.json", "$defs", "operator");
const schema43 = () => schemaPart("common.schema.json", "$defs", "hostname");
const pattern4 = new RegExp("^[a-z][a-z0-9-]{0,30}$", "u");
const pattern5 = new RegExp("^(ssh-ed25519|sk-ssh-ed25519@openssh\\.com|ecdsa-sha2-nistp(256|384|521)|ssh-rsa) [A-Za-z0-9+/]+={0,2}( [^\\n\\r]*)?$", "u");
const pattern13 = new RegExp("^(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)+$", "u");
const func1 = function ucs2length(str) {
    const len = str.length;
    let length = 0;
    let pos = 0;
    let value;
    while (pos < len) {
        length++;
        value = str.charCodeAt(pos++);
        if (value >= 0xd800 && value <= 0xdbff && pos < len) {
            // high surrogate, and there is a next character
            value = str.charCodeAt(pos);
            if ((value & 0xfc00) === 0xdc00)
                pos++; // low surrogate
        }
    }
    return length;
};
const schema36 = () => schemaPart("site.schema.json", "$defs", "network");
const schema37 = () => schemaPart("common.schema.json", "$defs", "cidr");
const schema38 = () => schemaPart("common.schema.json", "$defs", "address");
const pattern7 = new RegExp("^[0-9]{1,3}(\\.[0-9]{1,3}){3}/([0-9]|[12][0-9]|3[0-2])$", "u");
const pattern8 = new RegExp("^[a-z][a-z0-9-]{0,14}$", "u");
const pattern9 = new RegExp("^[A-Za-z0-9.:\\[\\]-]+:[0-9]{1,5}$", "u");
const pattern10 = new RegExp("^[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$", "u");
const formats0 = /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)\.){3}(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)$/;
const formats2 = /^((([0-9a-f]{1,4}:){7}([0-9a-f]{1,4}|:))|(([0-9a-f]{1,4}:){6}(:[0-9a-f]{1,4}|((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3})|:))|(([0-9a-f]{1,4}:){5}(((:[0-9a-f]{1,4}){1,2})|:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3})|:))|(([0-9a-f]{1,4}:){4}(((:[0-9a-f]{1,4}){1,3})|((:[0-9a-f]{1,4})?:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(([0-9a-f]{1,4}:){3}(((:[0-9a-f]{1,4}){1,4})|((:[0-9a-f]{1,4}){0,2}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(([0-9a-f]{1,4}:){2}(((:[0-9a-f]{1,4}){1,5})|((:[0-9a-f]{1,4}){0,3}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(([0-9a-f]{1,4}:){1}(((:[0-9a-f]{1,4}){1,6})|((:[0-9a-f]{1,4}){0,4}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(:(((:[0-9a-f]{1,4}){1,7})|((:[0-9a-f]{1,4}){0,5}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:)))$/i;

function validate22(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate22.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.members === undefined){
data.members = {};
}
if(data.wireguard === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "wireguard"},schema:schema36().required,parentSchema:schema36(),data};
vErrors = add(vErrors, [err0]);
errors++;
}
for(const key0 in data){
if(!((key0 === "wireguard") || (key0 === "members"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema36(),data};
vErrors = add(vErrors, [err1]);
errors++;
}
}
if(data.wireguard !== undefined){
let data0 = data.wireguard;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.interface === undefined){
data0.interface = "wg0";
}
if(data0.keepalive === undefined){
data0.keepalive = 25;
}
if(data0.cidr === undefined){
const err2 = {instancePath:instancePath+"/wireguard",schemaPath:"#/properties/wireguard/required",keyword:"required",params:{missingProperty: "cidr"},schema:schema36().properties.wireguard.required,parentSchema:schema36().properties.wireguard,data:data0};
vErrors = add(vErrors, [err2]);
errors++;
}
if(data0.hub === undefined){
const err3 = {instancePath:instancePath+"/wireguard",schemaPath:"#/properties/wireguard/required",keyword:"required",params:{missingProperty: "hub"},schema:schema36().properties.wireguard.required,parentSchema:schema36().properties.wireguard,data:data0};
vErrors = add(vErrors, [err3]);
errors++;
}
for(const key1 in data0){
if(!((((key1 === "cidr") || (key1 === "interface")) || (key1 === "keepalive")) || (key1 === "hub"))){
const err4 = {instancePath:instancePath+"/wireguard",schemaPath:"#/properties/wireguard/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},schema:false,parentSchema:schema36().properties.wireguard,data:data0};
vErrors = add(vErrors, [err4]);
errors++;
}
}
if(data0.cidr !== undefined){
let data1 = data0.cidr;
if(typeof data1 === "string"){
if(!pattern7.test(data1)){
const err5 = {instancePath:instancePath+"/wireguard/cidr",schemaPath:"common.schema.json#/$defs/cidr/pattern",keyword:"pattern",params:{pattern: "^[0-9]{1,3}(\\.[0-9]{1,3}){3}/([0-9]|[12][0-9]|3[0-2])$"},schema:"^[0-9]{1,3}(\\.[0-9]{1,3}){3}/([0-9]|[12][0-9]|3[0-2])$",parentSchema:schema37(),data:data1};
vErrors = add(vErrors, [err5]);
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/wireguard/cidr",schemaPath:"common.schema.json#/$defs/cidr/type",keyword:"type",params:{type: "string"},schema:schema37().type,parentSchema:schema37(),data:data1};
vErrors = add(vErrors, [err6]);
errors++;
}
}
let data2 = data0.interface;
if(typeof data2 === "string"){
if(!pattern8.test(data2)){
const err7 = {instancePath:instancePath+"/wireguard/interface",schemaPath:"#/properties/wireguard/properties/interface/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9-]{0,14}$"},schema:"^[a-z][a-z0-9-]{0,14}$",parentSchema:schema36().properties.wireguard.properties.interface,data:data2};
vErrors = add(vErrors, [err7]);
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/wireguard/interface",schemaPath:"#/properties/wireguard/properties/interface/type",keyword:"type",params:{type: "string"},schema:schema36().properties.wireguard.properties.interface.type,parentSchema:schema36().properties.wireguard.properties.interface,data:data2};
vErrors = add(vErrors, [err8]);
errors++;
}
let data3 = data0.keepalive;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
const err9 = {instancePath:instancePath+"/wireguard/keepalive",schemaPath:"#/properties/wireguard/properties/keepalive/type",keyword:"type",params:{type: "integer"},schema:schema36().properties.wireguard.properties.keepalive.type,parentSchema:schema36().properties.wireguard.properties.keepalive,data:data3};
vErrors = add(vErrors, [err9]);
errors++;
}
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 65535 || isNaN(data3)){
const err10 = {instancePath:instancePath+"/wireguard/keepalive",schemaPath:"#/properties/wireguard/properties/keepalive/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535},schema:65535,parentSchema:schema36().properties.wireguard.properties.keepalive,data:data3};
vErrors = add(vErrors, [err10]);
errors++;
}
if(data3 < 0 || isNaN(data3)){
const err11 = {instancePath:instancePath+"/wireguard/keepalive",schemaPath:"#/properties/wireguard/properties/keepalive/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema36().properties.wireguard.properties.keepalive,data:data3};
vErrors = add(vErrors, [err11]);
errors++;
}
}
if(data0.hub !== undefined){
let data4 = data0.hub;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.address === undefined){
const err12 = {instancePath:instancePath+"/wireguard/hub",schemaPath:"#/properties/wireguard/properties/hub/required",keyword:"required",params:{missingProperty: "address"},schema:schema36().properties.wireguard.properties.hub.required,parentSchema:schema36().properties.wireguard.properties.hub,data:data4};
vErrors = add(vErrors, [err12]);
errors++;
}
if(data4.endpoint === undefined){
const err13 = {instancePath:instancePath+"/wireguard/hub",schemaPath:"#/properties/wireguard/properties/hub/required",keyword:"required",params:{missingProperty: "endpoint"},schema:schema36().properties.wireguard.properties.hub.required,parentSchema:schema36().properties.wireguard.properties.hub,data:data4};
vErrors = add(vErrors, [err13]);
errors++;
}
if(data4.publicKey === undefined){
const err14 = {instancePath:instancePath+"/wireguard/hub",schemaPath:"#/properties/wireguard/properties/hub/required",keyword:"required",params:{missingProperty: "publicKey"},schema:schema36().properties.wireguard.properties.hub.required,parentSchema:schema36().properties.wireguard.properties.hub,data:data4};
vErrors = add(vErrors, [err14]);
errors++;
}
for(const key2 in data4){
if(!(((key2 === "address") || (key2 === "endpoint")) || (key2 === "publicKey"))){
const err15 = {instancePath:instancePath+"/wireguard/hub",schemaPath:"#/properties/wireguard/properties/hub/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},schema:false,parentSchema:schema36().properties.wireguard.properties.hub,data:data4};
vErrors = add(vErrors, [err15]);
errors++;
}
}
if(data4.address !== undefined){
let data5 = data4.address;
const _errs17 = errors;
let valid5 = false;
const _errs18 = errors;
if(typeof data5 === "string"){
if(!(formats0.test(data5))){
const err16 = {instancePath:instancePath+"/wireguard/hub/address",schemaPath:"common.schema.json#/$defs/address/anyOf/0/format",keyword:"format",params:{format: "ipv4"},schema:"ipv4",parentSchema:schema38().anyOf[0],data:data5};
vErrors = add(vErrors, [err16]);
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/wireguard/hub/address",schemaPath:"common.schema.json#/$defs/address/anyOf/0/type",keyword:"type",params:{type: "string"},schema:schema38().anyOf[0].type,parentSchema:schema38().anyOf[0],data:data5};
vErrors = add(vErrors, [err17]);
errors++;
}
var _valid0 = _errs18 === errors;
valid5 = valid5 || _valid0;
const _errs20 = errors;
if(typeof data5 === "string"){
if(!(formats2.test(data5))){
const err18 = {instancePath:instancePath+"/wireguard/hub/address",schemaPath:"common.schema.json#/$defs/address/anyOf/1/format",keyword:"format",params:{format: "ipv6"},schema:"ipv6",parentSchema:schema38().anyOf[1],data:data5};
vErrors = add(vErrors, [err18]);
errors++;
}
}
else {
const err19 = {instancePath:instancePath+"/wireguard/hub/address",schemaPath:"common.schema.json#/$defs/address/anyOf/1/type",keyword:"type",params:{type: "string"},schema:schema38().anyOf[1].type,parentSchema:schema38().anyOf[1],data:data5};
vErrors = add(vErrors, [err19]);
errors++;
}
var _valid0 = _errs20 === errors;
valid5 = valid5 || _valid0;
if(!valid5){
const err20 = {instancePath:instancePath+"/wireguard/hub/address",schemaPath:"common.schema.json#/$defs/address/anyOf",keyword:"anyOf",params:{},schema:schema38().anyOf,parentSchema:schema38(),data:data5};
vErrors = add(vErrors, [err20]);
errors++;
}
else {
errors = _errs17;
if(vErrors !== null){
if(_errs17){
vErrors.length = _errs17;
}
else {
vErrors = null;
}
}
}
}
if(data4.endpoint !== undefined){
let data6 = data4.endpoint;
if(typeof data6 === "string"){
if(!pattern9.test(data6)){
const err21 = {instancePath:instancePath+"/wireguard/hub/endpoint",schemaPath:"#/properties/wireguard/properties/hub/properties/endpoint/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9.:\\[\\]-]+:[0-9]{1,5}$"},schema:"^[A-Za-z0-9.:\\[\\]-]+:[0-9]{1,5}$",parentSchema:schema36().properties.wireguard.properties.hub.properties.endpoint,data:data6};
vErrors = add(vErrors, [err21]);
errors++;
}
}
else {
const err22 = {instancePath:instancePath+"/wireguard/hub/endpoint",schemaPath:"#/properties/wireguard/properties/hub/properties/endpoint/type",keyword:"type",params:{type: "string"},schema:schema36().properties.wireguard.properties.hub.properties.endpoint.type,parentSchema:schema36().properties.wireguard.properties.hub.properties.endpoint,data:data6};
vErrors = add(vErrors, [err22]);
errors++;
}
}
if(data4.publicKey !== undefined){
let data7 = data4.publicKey;
if(typeof data7 === "string"){
if(!pattern10.test(data7)){
const err23 = {instancePath:instancePath+"/wireguard/hub/publicKey",schemaPath:"#/properties/wireguard/properties/hub/properties/publicKey/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$"},schema:"^[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$",parentSchema:schema36().properties.wireguard.properties.hub.properties.publicKey,data:data7};
vErrors = add(vErrors, [err23]);
errors++;
}
}
else {
const err24 = {instancePath:instancePath+"/wireguard/hub/publicKey",schemaPath:"#/properties/wireguard/properties/hub/properties/publicKey/type",keyword:"type",params:{type: "string"},schema:schema36().properties.wireguard.properties.hub.properties.publicKey.type,parentSchema:schema36().properties.wireguard.properties.hub.properties.publicKey,data:data7};
vErrors = add(vErrors, [err24]);
errors++;
}
}
}
else {
const err25 = {instancePath:instancePath+"/wireguard/hub",schemaPath:"#/properties/wireguard/properties/hub/type",keyword:"type",params:{type: "object"},schema:schema36().properties.wireguard.properties.hub.type,parentSchema:schema36().properties.wireguard.properties.hub,data:data4};
vErrors = add(vErrors, [err25]);
errors++;
}
}
}
else {
const err26 = {instancePath:instancePath+"/wireguard",schemaPath:"#/properties/wireguard/type",keyword:"type",params:{type: "object"},schema:schema36().properties.wireguard.type,parentSchema:schema36().properties.wireguard,data:data0};
vErrors = add(vErrors, [err26]);
errors++;
}
}
let data8 = data.members;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
for(const key3 in data8){
const _errs28 = errors;
if(typeof key3 === "string"){
if(!pattern4.test(key3)){
const err27 = {instancePath:instancePath+"/members",schemaPath:"common.schema.json#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9-]{0,30}$"},schema:"^[a-z][a-z0-9-]{0,30}$",parentSchema:schema33(),data:key3,propertyName:key3};
vErrors = add(vErrors, [err27]);
errors++;
}
}
else {
const err28 = {instancePath:instancePath+"/members",schemaPath:"common.schema.json#/$defs/name/type",keyword:"type",params:{type: "string"},schema:schema33().type,parentSchema:schema33(),data:key3,propertyName:key3};
vErrors = add(vErrors, [err28]);
errors++;
}
const _errs31 = errors;
const _errs32 = errors;
if(!((key3 === "internet") || (key3 === "public"))){
const err29 = {};
vErrors = add(vErrors, [err29]);
errors++;
}
var valid8 = _errs32 === errors;
if(valid8){
const err30 = {instancePath:instancePath+"/members",schemaPath:"#/properties/members/propertyNames/not",keyword:"not",params:{},schema:schema36().properties.members.propertyNames.not,parentSchema:schema36().properties.members.propertyNames,data:key3,propertyName:key3};
vErrors = add(vErrors, [err30]);
errors++;
}
else {
errors = _errs31;
if(vErrors !== null){
if(_errs31){
vErrors.length = _errs31;
}
else {
vErrors = null;
}
}
}
var valid6 = _errs28 === errors;
if(!valid6){
const err31 = {instancePath:instancePath+"/members",schemaPath:"#/properties/members/propertyNames",keyword:"propertyNames",params:{propertyName: key3},schema:schema36().properties.members.propertyNames,parentSchema:schema36().properties.members,data:data8};
vErrors = add(vErrors, [err31]);
errors++;
}
}
for(const key4 in data8){
let data9 = data8[key4];
const _errs36 = errors;
let valid11 = false;
const _errs37 = errors;
if(typeof data9 === "string"){
if(!(formats0.test(data9))){
const err32 = {instancePath:instancePath+"/members/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"common.schema.json#/$defs/address/anyOf/0/format",keyword:"format",params:{format: "ipv4"},schema:"ipv4",parentSchema:schema38().anyOf[0],data:data9};
vErrors = add(vErrors, [err32]);
errors++;
}
}
else {
const err33 = {instancePath:instancePath+"/members/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"common.schema.json#/$defs/address/anyOf/0/type",keyword:"type",params:{type: "string"},schema:schema38().anyOf[0].type,parentSchema:schema38().anyOf[0],data:data9};
vErrors = add(vErrors, [err33]);
errors++;
}
var _valid1 = _errs37 === errors;
valid11 = valid11 || _valid1;
const _errs39 = errors;
if(typeof data9 === "string"){
if(!(formats2.test(data9))){
const err34 = {instancePath:instancePath+"/members/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"common.schema.json#/$defs/address/anyOf/1/format",keyword:"format",params:{format: "ipv6"},schema:"ipv6",parentSchema:schema38().anyOf[1],data:data9};
vErrors = add(vErrors, [err34]);
errors++;
}
}
else {
const err35 = {instancePath:instancePath+"/members/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"common.schema.json#/$defs/address/anyOf/1/type",keyword:"type",params:{type: "string"},schema:schema38().anyOf[1].type,parentSchema:schema38().anyOf[1],data:data9};
vErrors = add(vErrors, [err35]);
errors++;
}
var _valid1 = _errs39 === errors;
valid11 = valid11 || _valid1;
if(!valid11){
const err36 = {instancePath:instancePath+"/members/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"common.schema.json#/$defs/address/anyOf",keyword:"anyOf",params:{},schema:schema38().anyOf,parentSchema:schema38(),data:data9};
vErrors = add(vErrors, [err36]);
errors++;
}
else {
errors = _errs36;
if(vErrors !== null){
if(_errs36){
vErrors.length = _errs36;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err37 = {instancePath:instancePath+"/members",schemaPath:"#/properties/members/type",keyword:"type",params:{type: "object"},schema:schema36().properties.members.type,parentSchema:schema36().properties.members,data:data8};
vErrors = add(vErrors, [err37]);
errors++;
}
}
else {
const err38 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema36().type,parentSchema:schema36(),data};
vErrors = add(vErrors, [err38]);
errors++;
}
validate22.errors = vErrors;
return errors === 0;
}
validate22.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema42 = () => schemaPart("site.schema.json", "$defs", "host");
const schema44 = () => schemaPart("common.schema.json", "$defs", "size");
const pattern14 = new RegExp("^[1-9][0-9]*(KiB|MiB|GiB|TiB)$", "u");
const pattern16 = new RegExp("^[A-Za-z0-9_+-]+(/[A-Za-z0-9_+-]+)*$", "u");
const pattern17 = new RegExp("^(/[A-Za-z0-9@_+][A-Za-z0-9@._+-]*)+$", "u");
const pattern23 = new RegExp("^(/[a-zA-Z0-9._-]+)+$", "u");
const func0 = function equal(a, b) {
  if (a === b) return true;

  if (a && b && typeof a == 'object' && typeof b == 'object') {
    if (a.constructor !== b.constructor) return false;

    var length, i, keys;
    if (Array.isArray(a)) {
      length = a.length;
      if (length != b.length) return false;
      for (i = length; i-- !== 0;)
        if (!equal(a[i], b[i])) return false;
      return true;
    }



    if (a.constructor === RegExp) return a.source === b.source && a.flags === b.flags;
    if (a.valueOf !== Object.prototype.valueOf) return a.valueOf() === b.valueOf();
    if (a.toString !== Object.prototype.toString) return a.toString() === b.toString();

    keys = Object.keys(a);
    length = keys.length;
    if (length !== Object.keys(b).length) return false;

    for (i = length; i-- !== 0;)
      if (!Object.prototype.hasOwnProperty.call(b, keys[i])) return false;

    for (i = length; i-- !== 0;) {
      var key = keys[i];

      if (!equal(a[key], b[key])) return false;
    }

    return true;
  }

  // true if both NaN, false otherwise
  return a!==a && b!==b;
};
const schema50 = () => schemaPart("site.schema.json", "$defs", "ownFile");
const pattern18 = new RegExp("^[a-z_][a-z0-9_-]{0,31}$", "u");
const pattern20 = new RegExp("^0[0-7]{3}$", "u");

function validate25(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate25.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.owner === undefined){
data.owner = "root";
}
if(data.group === undefined){
data.group = "root";
}
if(data.mode === undefined){
data.mode = "0644";
}
if(data.reload === undefined){
data.reload = [];
}
if(data.restart === undefined){
data.restart = [];
}
if(data.replace === undefined){
data.replace = false;
}
for(const key0 in data){
if(!((((((key0 === "owner") || (key0 === "group")) || (key0 === "mode")) || (key0 === "reload")) || (key0 === "restart")) || (key0 === "replace"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema50(),data};
vErrors = add(vErrors, [err0]);
errors++;
}
}
let data0 = data.owner;
if(typeof data0 === "string"){
if(!pattern18.test(data0)){
const err1 = {instancePath:instancePath+"/owner",schemaPath:"#/properties/owner/pattern",keyword:"pattern",params:{pattern: "^[a-z_][a-z0-9_-]{0,31}$"},schema:"^[a-z_][a-z0-9_-]{0,31}$",parentSchema:schema50().properties.owner,data:data0};
vErrors = add(vErrors, [err1]);
errors++;
}
}
else {
const err2 = {instancePath:instancePath+"/owner",schemaPath:"#/properties/owner/type",keyword:"type",params:{type: "string"},schema:schema50().properties.owner.type,parentSchema:schema50().properties.owner,data:data0};
vErrors = add(vErrors, [err2]);
errors++;
}
let data1 = data.group;
if(typeof data1 === "string"){
if(!pattern18.test(data1)){
const err3 = {instancePath:instancePath+"/group",schemaPath:"#/properties/group/pattern",keyword:"pattern",params:{pattern: "^[a-z_][a-z0-9_-]{0,31}$"},schema:"^[a-z_][a-z0-9_-]{0,31}$",parentSchema:schema50().properties.group,data:data1};
vErrors = add(vErrors, [err3]);
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/group",schemaPath:"#/properties/group/type",keyword:"type",params:{type: "string"},schema:schema50().properties.group.type,parentSchema:schema50().properties.group,data:data1};
vErrors = add(vErrors, [err4]);
errors++;
}
let data2 = data.mode;
if(typeof data2 === "string"){
if(!pattern20.test(data2)){
const err5 = {instancePath:instancePath+"/mode",schemaPath:"#/properties/mode/pattern",keyword:"pattern",params:{pattern: "^0[0-7]{3}$"},schema:"^0[0-7]{3}$",parentSchema:schema50().properties.mode,data:data2};
vErrors = add(vErrors, [err5]);
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/mode",schemaPath:"#/properties/mode/type",keyword:"type",params:{type: "string"},schema:schema50().properties.mode.type,parentSchema:schema50().properties.mode,data:data2};
vErrors = add(vErrors, [err6]);
errors++;
}
let data3 = data.reload;
if(Array.isArray(data3)){
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
if(typeof data4 === "string"){
if(!pattern4.test(data4)){
const err7 = {instancePath:instancePath+"/reload/" + i0,schemaPath:"common.schema.json#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9-]{0,30}$"},schema:"^[a-z][a-z0-9-]{0,30}$",parentSchema:schema33(),data:data4};
vErrors = add(vErrors, [err7]);
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/reload/" + i0,schemaPath:"common.schema.json#/$defs/name/type",keyword:"type",params:{type: "string"},schema:schema33().type,parentSchema:schema33(),data:data4};
vErrors = add(vErrors, [err8]);
errors++;
}
}
let i1 = data3.length;
let j0;
if(i1 > 1){
outer0:
for(;i1--;){
for(j0 = i1; j0--;){
if(func0(data3[i1], data3[j0])){
const err9 = {instancePath:instancePath+"/reload",schemaPath:"#/properties/reload/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},schema:true,parentSchema:schema50().properties.reload,data:data3};
vErrors = add(vErrors, [err9]);
errors++;
break outer0;
}
}
}
}
}
else {
const err10 = {instancePath:instancePath+"/reload",schemaPath:"#/properties/reload/type",keyword:"type",params:{type: "array"},schema:schema50().properties.reload.type,parentSchema:schema50().properties.reload,data:data3};
vErrors = add(vErrors, [err10]);
errors++;
}
let data5 = data.restart;
if(Array.isArray(data5)){
const len1 = data5.length;
for(let i2=0; i2<len1; i2++){
let data6 = data5[i2];
if(typeof data6 === "string"){
if(!pattern4.test(data6)){
const err11 = {instancePath:instancePath+"/restart/" + i2,schemaPath:"common.schema.json#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9-]{0,30}$"},schema:"^[a-z][a-z0-9-]{0,30}$",parentSchema:schema33(),data:data6};
vErrors = add(vErrors, [err11]);
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/restart/" + i2,schemaPath:"common.schema.json#/$defs/name/type",keyword:"type",params:{type: "string"},schema:schema33().type,parentSchema:schema33(),data:data6};
vErrors = add(vErrors, [err12]);
errors++;
}
}
let i3 = data5.length;
let j1;
if(i3 > 1){
outer1:
for(;i3--;){
for(j1 = i3; j1--;){
if(func0(data5[i3], data5[j1])){
const err13 = {instancePath:instancePath+"/restart",schemaPath:"#/properties/restart/uniqueItems",keyword:"uniqueItems",params:{i: i3, j: j1},schema:true,parentSchema:schema50().properties.restart,data:data5};
vErrors = add(vErrors, [err13]);
errors++;
break outer1;
}
}
}
}
}
else {
const err14 = {instancePath:instancePath+"/restart",schemaPath:"#/properties/restart/type",keyword:"type",params:{type: "array"},schema:schema50().properties.restart.type,parentSchema:schema50().properties.restart,data:data5};
vErrors = add(vErrors, [err14]);
errors++;
}
let data7 = data.replace;
if(typeof data7 !== "boolean"){
const err15 = {instancePath:instancePath+"/replace",schemaPath:"#/properties/replace/type",keyword:"type",params:{type: "boolean"},schema:schema50().properties.replace.type,parentSchema:schema50().properties.replace,data:data7};
vErrors = add(vErrors, [err15]);
errors++;
}
}
else {
const err16 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema50().type,parentSchema:schema50(),data};
vErrors = add(vErrors, [err16]);
errors++;
}
validate25.errors = vErrors;
return errors === 0;
}
validate25.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema53 = () => schemaPart("services/certificates.schema.json");
const schema54 = () => schemaPart("common.schema.json", "$defs", "certificateName");
const schema57 = () => schemaPart("common.schema.json", "$defs", "port");
const schema58 = () => schemaPart("common.schema.json", "$defs", "keyName");
const schema59 = () => schemaPart("common.schema.json", "$defs", "duration");
const schema60 = () => schemaPart("common.schema.json", "$defs", "plainPath");
const schema62 = () => schemaPart("common.schema.json", "$defs", "selector");
const pattern25 = new RegExp("^[^*]*$", "u");
const pattern26 = new RegExp("^(?=.{1,253}$)(\\*\\.)?[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)+$", "u");
const pattern27 = new RegExp("^https://[a-z0-9.-]+(:[0-9]{1,5})?/[A-Za-z0-9._~/-]*$", "u");
const pattern28 = new RegExp("^[A-Za-z0-9._+-]{1,64}@[a-z0-9-]+(\\.[a-z0-9-]+)+$", "u");
const pattern29 = new RegExp("^https://[A-Za-z0-9._~:/?=&-]+$", "u");
const pattern31 = new RegExp("^[a-z0-9]([a-z0-9._-]{0,126}[a-z0-9])?$", "u");
const pattern32 = new RegExp("^[1-9][0-9]*(s|m|h|d|w)$", "u");
const pattern33 = new RegExp("^(/[A-Za-z0-9_+-][A-Za-z0-9._+-]*)+$", "u");
const pattern35 = new RegExp("^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$", "u");

function validate27(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="services/certificates.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate27.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs2 = errors;
let valid1 = true;
const _errs3 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.source === undefined) && (missing0 = "source")){
const err0 = {};
vErrors = add(vErrors, [err0]);
errors++;
}
else {
if(data.source !== undefined){
if("acme-dns" !== data.source){
const err1 = {};
vErrors = add(vErrors, [err1]);
errors++;
}
}
}
}
var _valid0 = _errs3 === errors;
errors = _errs2;
if(vErrors !== null){
if(_errs2){
vErrors.length = _errs2;
}
else {
vErrors = null;
}
}
if(_valid0){
const _errs5 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.dns === undefined){
const err2 = {instancePath,schemaPath:"#/allOf/0/then/required",keyword:"required",params:{missingProperty: "dns"},schema:schema53().allOf[0].then.required,parentSchema:schema53().allOf[0].then,data};
vErrors = add(vErrors, [err2]);
errors++;
}
}
var _valid0 = _errs5 === errors;
valid1 = _valid0;
}
if(!valid1){
const err3 = {instancePath,schemaPath:"#/allOf/0/if",keyword:"if",params:{failingKeyword: "then"},schema:schema53().allOf[0].if,parentSchema:schema53().allOf[0],data};
vErrors = add(vErrors, [err3]);
errors++;
}
const _errs7 = errors;
let valid3 = true;
const _errs8 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing1;
if((data.source === undefined) && (missing1 = "source")){
const err4 = {};
vErrors = add(vErrors, [err4]);
errors++;
}
else {
if(data.source !== undefined){
if("existing" !== data.source){
const err5 = {};
vErrors = add(vErrors, [err5]);
errors++;
}
}
}
}
var _valid1 = _errs8 === errors;
errors = _errs7;
if(vErrors !== null){
if(_errs7){
vErrors.length = _errs7;
}
else {
vErrors = null;
}
}
if(_valid1){
const _errs10 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.existing === undefined){
const err6 = {instancePath,schemaPath:"#/allOf/1/then/required",keyword:"required",params:{missingProperty: "existing"},schema:schema53().allOf[1].then.required,parentSchema:schema53().allOf[1].then,data};
vErrors = add(vErrors, [err6]);
errors++;
}
}
var _valid1 = _errs10 === errors;
valid3 = _valid1;
}
if(!valid3){
const err7 = {instancePath,schemaPath:"#/allOf/1/if",keyword:"if",params:{failingKeyword: "then"},schema:schema53().allOf[1].if,parentSchema:schema53().allOf[1],data};
vErrors = add(vErrors, [err7]);
errors++;
}
const _errs12 = errors;
let valid5 = true;
const _errs13 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing2;
if((data.source === undefined) && (missing2 = "source")){
const err8 = {};
vErrors = add(vErrors, [err8]);
errors++;
}
else {
if(data.source !== undefined){
if("acme-http" !== data.source){
const err9 = {};
vErrors = add(vErrors, [err9]);
errors++;
}
}
}
}
var _valid2 = _errs13 === errors;
errors = _errs12;
if(vErrors !== null){
if(_errs12){
vErrors.length = _errs12;
}
else {
vErrors = null;
}
}
if(_valid2){
const _errs15 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.names !== undefined){
let data3 = data.names;
if(Array.isArray(data3)){
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
if(typeof data4 === "string"){
if(!pattern25.test(data4)){
const err10 = {instancePath:instancePath+"/names/" + i0,schemaPath:"#/allOf/2/then/properties/names/items/pattern",keyword:"pattern",params:{pattern: "^[^*]*$"},schema:"^[^*]*$",parentSchema:schema53().allOf[2].then.properties.names.items,data:data4};
vErrors = add(vErrors, [err10]);
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/names/" + i0,schemaPath:"#/allOf/2/then/properties/names/items/type",keyword:"type",params:{type: "string"},schema:schema53().allOf[2].then.properties.names.items.type,parentSchema:schema53().allOf[2].then.properties.names.items,data:data4};
vErrors = add(vErrors, [err11]);
errors++;
}
}
}
else {
const err12 = {instancePath:instancePath+"/names",schemaPath:"#/allOf/2/then/properties/names/type",keyword:"type",params:{type: "array"},schema:schema53().allOf[2].then.properties.names.type,parentSchema:schema53().allOf[2].then.properties.names,data:data3};
vErrors = add(vErrors, [err12]);
errors++;
}
}
}
var _valid2 = _errs15 === errors;
valid5 = _valid2;
if(valid5){
var props0 = {};
props0.names = true;
props0.source = true;
}
}
if(!valid5){
const err13 = {instancePath,schemaPath:"#/allOf/2/if",keyword:"if",params:{failingKeyword: "then"},schema:schema53().allOf[2].if,parentSchema:schema53().allOf[2],data};
vErrors = add(vErrors, [err13]);
errors++;
}
if(props0 !== true){
props0 = props0 || {};
props0.source = true;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.source === undefined){
data.source = "self-signed";
}
if(data.names === undefined){
data.names = [];
}
if(data.acme === undefined){
data.acme = {};
}
for(const key0 in data){
if(!((((((key0 === "source") || (key0 === "names")) || (key0 === "acme")) || (key0 === "dns")) || (key0 === "existing")) || (key0 === "dane"))){
const err14 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema53(),data};
vErrors = add(vErrors, [err14]);
errors++;
}
}
let data5 = data.source;
if(typeof data5 !== "string"){
const err15 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/type",keyword:"type",params:{type: "string"},schema:schema53().properties.source.type,parentSchema:schema53().properties.source,data:data5};
vErrors = add(vErrors, [err15]);
errors++;
}
if(!((((data5 === "self-signed") || (data5 === "existing")) || (data5 === "acme-http")) || (data5 === "acme-dns"))){
const err16 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/enum",keyword:"enum",params:{allowedValues: schema53().properties.source.enum},schema:schema53().properties.source.enum,parentSchema:schema53().properties.source,data:data5};
vErrors = add(vErrors, [err16]);
errors++;
}
let data6 = data.names;
if(Array.isArray(data6)){
if(data6.length > 99){
const err17 = {instancePath:instancePath+"/names",schemaPath:"#/properties/names/maxItems",keyword:"maxItems",params:{limit: 99},schema:99,parentSchema:schema53().properties.names,data:data6};
vErrors = add(vErrors, [err17]);
errors++;
}
const len1 = data6.length;
for(let i1=0; i1<len1; i1++){
let data7 = data6[i1];
if(typeof data7 === "string"){
if(!pattern26.test(data7)){
const err18 = {instancePath:instancePath+"/names/" + i1,schemaPath:"../common.schema.json#/$defs/certificateName/pattern",keyword:"pattern",params:{pattern: "^(?=.{1,253}$)(\\*\\.)?[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)+$"},schema:"^(?=.{1,253}$)(\\*\\.)?[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)+$",parentSchema:schema54(),data:data7};
vErrors = add(vErrors, [err18]);
errors++;
}
}
else {
const err19 = {instancePath:instancePath+"/names/" + i1,schemaPath:"../common.schema.json#/$defs/certificateName/type",keyword:"type",params:{type: "string"},schema:schema54().type,parentSchema:schema54(),data:data7};
vErrors = add(vErrors, [err19]);
errors++;
}
}
let i2 = data6.length;
let j0;
if(i2 > 1){
outer0:
for(;i2--;){
for(j0 = i2; j0--;){
if(func0(data6[i2], data6[j0])){
const err20 = {instancePath:instancePath+"/names",schemaPath:"#/properties/names/uniqueItems",keyword:"uniqueItems",params:{i: i2, j: j0},schema:true,parentSchema:schema53().properties.names,data:data6};
vErrors = add(vErrors, [err20]);
errors++;
break outer0;
}
}
}
}
}
else {
const err21 = {instancePath:instancePath+"/names",schemaPath:"#/properties/names/type",keyword:"type",params:{type: "array"},schema:schema53().properties.names.type,parentSchema:schema53().properties.names,data:data6};
vErrors = add(vErrors, [err21]);
errors++;
}
let data8 = data.acme;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.directory === undefined){
data8.directory = "production";
}
for(const key1 in data8){
if(!((((key1 === "directory") || (key1 === "email")) || (key1 === "account")) || (key1 === "caa"))){
const err22 = {instancePath:instancePath+"/acme",schemaPath:"#/properties/acme/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},schema:false,parentSchema:schema53().properties.acme,data:data8};
vErrors = add(vErrors, [err22]);
errors++;
}
}
let data9 = data8.directory;
const _errs32 = errors;
let valid16 = false;
const _errs33 = errors;
if(typeof data9 !== "string"){
const err23 = {instancePath:instancePath+"/acme/directory",schemaPath:"#/properties/acme/properties/directory/anyOf/0/type",keyword:"type",params:{type: "string"},schema:schema53().properties.acme.properties.directory.anyOf[0].type,parentSchema:schema53().properties.acme.properties.directory.anyOf[0],data:data9};
vErrors = add(vErrors, [err23]);
errors++;
}
if(!((data9 === "production") || (data9 === "staging"))){
const err24 = {instancePath:instancePath+"/acme/directory",schemaPath:"#/properties/acme/properties/directory/anyOf/0/enum",keyword:"enum",params:{allowedValues: schema53().properties.acme.properties.directory.anyOf[0].enum},schema:schema53().properties.acme.properties.directory.anyOf[0].enum,parentSchema:schema53().properties.acme.properties.directory.anyOf[0],data:data9};
vErrors = add(vErrors, [err24]);
errors++;
}
var _valid3 = _errs33 === errors;
valid16 = valid16 || _valid3;
const _errs35 = errors;
if(typeof data9 === "string"){
if(!pattern27.test(data9)){
const err25 = {instancePath:instancePath+"/acme/directory",schemaPath:"#/properties/acme/properties/directory/anyOf/1/pattern",keyword:"pattern",params:{pattern: "^https://[a-z0-9.-]+(:[0-9]{1,5})?/[A-Za-z0-9._~/-]*$"},schema:"^https://[a-z0-9.-]+(:[0-9]{1,5})?/[A-Za-z0-9._~/-]*$",parentSchema:schema53().properties.acme.properties.directory.anyOf[1],data:data9};
vErrors = add(vErrors, [err25]);
errors++;
}
}
else {
const err26 = {instancePath:instancePath+"/acme/directory",schemaPath:"#/properties/acme/properties/directory/anyOf/1/type",keyword:"type",params:{type: "string"},schema:schema53().properties.acme.properties.directory.anyOf[1].type,parentSchema:schema53().properties.acme.properties.directory.anyOf[1],data:data9};
vErrors = add(vErrors, [err26]);
errors++;
}
var _valid3 = _errs35 === errors;
valid16 = valid16 || _valid3;
if(!valid16){
const err27 = {instancePath:instancePath+"/acme/directory",schemaPath:"#/properties/acme/properties/directory/anyOf",keyword:"anyOf",params:{},schema:schema53().properties.acme.properties.directory.anyOf,parentSchema:schema53().properties.acme.properties.directory,data:data9};
vErrors = add(vErrors, [err27]);
errors++;
}
else {
errors = _errs32;
if(vErrors !== null){
if(_errs32){
vErrors.length = _errs32;
}
else {
vErrors = null;
}
}
}
if(data8.email !== undefined){
let data10 = data8.email;
if(typeof data10 === "string"){
if(!pattern28.test(data10)){
const err28 = {instancePath:instancePath+"/acme/email",schemaPath:"#/properties/acme/properties/email/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._+-]{1,64}@[a-z0-9-]+(\\.[a-z0-9-]+)+$"},schema:"^[A-Za-z0-9._+-]{1,64}@[a-z0-9-]+(\\.[a-z0-9-]+)+$",parentSchema:schema53().properties.acme.properties.email,data:data10};
vErrors = add(vErrors, [err28]);
errors++;
}
}
else {
const err29 = {instancePath:instancePath+"/acme/email",schemaPath:"#/properties/acme/properties/email/type",keyword:"type",params:{type: "string"},schema:schema53().properties.acme.properties.email.type,parentSchema:schema53().properties.acme.properties.email,data:data10};
vErrors = add(vErrors, [err29]);
errors++;
}
}
if(data8.account !== undefined){
let data11 = data8.account;
if(typeof data11 === "string"){
if(!pattern29.test(data11)){
const err30 = {instancePath:instancePath+"/acme/account",schemaPath:"#/properties/acme/properties/account/pattern",keyword:"pattern",params:{pattern: "^https://[A-Za-z0-9._~:/?=&-]+$"},schema:"^https://[A-Za-z0-9._~:/?=&-]+$",parentSchema:schema53().properties.acme.properties.account,data:data11};
vErrors = add(vErrors, [err30]);
errors++;
}
}
else {
const err31 = {instancePath:instancePath+"/acme/account",schemaPath:"#/properties/acme/properties/account/type",keyword:"type",params:{type: "string"},schema:schema53().properties.acme.properties.account.type,parentSchema:schema53().properties.acme.properties.account,data:data11};
vErrors = add(vErrors, [err31]);
errors++;
}
}
if(data8.caa !== undefined){
let data12 = data8.caa;
if(typeof data12 === "string"){
if(!pattern13.test(data12)){
const err32 = {instancePath:instancePath+"/acme/caa",schemaPath:"../common.schema.json#/$defs/hostname/pattern",keyword:"pattern",params:{pattern: "^(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)+$"},schema:"^(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)+$",parentSchema:schema43(),data:data12};
vErrors = add(vErrors, [err32]);
errors++;
}
}
else {
const err33 = {instancePath:instancePath+"/acme/caa",schemaPath:"../common.schema.json#/$defs/hostname/type",keyword:"type",params:{type: "string"},schema:schema43().type,parentSchema:schema43(),data:data12};
vErrors = add(vErrors, [err33]);
errors++;
}
}
}
else {
const err34 = {instancePath:instancePath+"/acme",schemaPath:"#/properties/acme/type",keyword:"type",params:{type: "object"},schema:schema53().properties.acme.type,parentSchema:schema53().properties.acme,data:data8};
vErrors = add(vErrors, [err34]);
errors++;
}
if(data.dns !== undefined){
let data13 = data.dns;
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
if(data13.port === undefined){
data13.port = 53;
}
if(data13.algorithm === undefined){
data13.algorithm = "hmac-sha256";
}
if(data13.wait === undefined){
data13.wait = "1m";
}
if(data13.server === undefined){
const err35 = {instancePath:instancePath+"/dns",schemaPath:"#/properties/dns/required",keyword:"required",params:{missingProperty: "server"},schema:schema53().properties.dns.required,parentSchema:schema53().properties.dns,data:data13};
vErrors = add(vErrors, [err35]);
errors++;
}
if(data13.key === undefined){
const err36 = {instancePath:instancePath+"/dns",schemaPath:"#/properties/dns/required",keyword:"required",params:{missingProperty: "key"},schema:schema53().properties.dns.required,parentSchema:schema53().properties.dns,data:data13};
vErrors = add(vErrors, [err36]);
errors++;
}
for(const key2 in data13){
if(!(((((key2 === "server") || (key2 === "port")) || (key2 === "key")) || (key2 === "algorithm")) || (key2 === "wait"))){
const err37 = {instancePath:instancePath+"/dns",schemaPath:"#/properties/dns/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},schema:false,parentSchema:schema53().properties.dns,data:data13};
vErrors = add(vErrors, [err37]);
errors++;
}
}
if(data13.server !== undefined){
let data14 = data13.server;
const _errs49 = errors;
let valid20 = false;
const _errs50 = errors;
if(typeof data14 === "string"){
if(!(formats0.test(data14))){
const err38 = {instancePath:instancePath+"/dns/server",schemaPath:"../common.schema.json#/$defs/address/anyOf/0/format",keyword:"format",params:{format: "ipv4"},schema:"ipv4",parentSchema:schema38().anyOf[0],data:data14};
vErrors = add(vErrors, [err38]);
errors++;
}
}
else {
const err39 = {instancePath:instancePath+"/dns/server",schemaPath:"../common.schema.json#/$defs/address/anyOf/0/type",keyword:"type",params:{type: "string"},schema:schema38().anyOf[0].type,parentSchema:schema38().anyOf[0],data:data14};
vErrors = add(vErrors, [err39]);
errors++;
}
var _valid4 = _errs50 === errors;
valid20 = valid20 || _valid4;
const _errs52 = errors;
if(typeof data14 === "string"){
if(!(formats2.test(data14))){
const err40 = {instancePath:instancePath+"/dns/server",schemaPath:"../common.schema.json#/$defs/address/anyOf/1/format",keyword:"format",params:{format: "ipv6"},schema:"ipv6",parentSchema:schema38().anyOf[1],data:data14};
vErrors = add(vErrors, [err40]);
errors++;
}
}
else {
const err41 = {instancePath:instancePath+"/dns/server",schemaPath:"../common.schema.json#/$defs/address/anyOf/1/type",keyword:"type",params:{type: "string"},schema:schema38().anyOf[1].type,parentSchema:schema38().anyOf[1],data:data14};
vErrors = add(vErrors, [err41]);
errors++;
}
var _valid4 = _errs52 === errors;
valid20 = valid20 || _valid4;
if(!valid20){
const err42 = {instancePath:instancePath+"/dns/server",schemaPath:"../common.schema.json#/$defs/address/anyOf",keyword:"anyOf",params:{},schema:schema38().anyOf,parentSchema:schema38(),data:data14};
vErrors = add(vErrors, [err42]);
errors++;
}
else {
errors = _errs49;
if(vErrors !== null){
if(_errs49){
vErrors.length = _errs49;
}
else {
vErrors = null;
}
}
}
}
let data15 = data13.port;
if(!(((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15))) && (isFinite(data15)))){
const err43 = {instancePath:instancePath+"/dns/port",schemaPath:"../common.schema.json#/$defs/port/type",keyword:"type",params:{type: "integer"},schema:schema57().type,parentSchema:schema57(),data:data15};
vErrors = add(vErrors, [err43]);
errors++;
}
if((typeof data15 == "number") && (isFinite(data15))){
if(data15 > 65535 || isNaN(data15)){
const err44 = {instancePath:instancePath+"/dns/port",schemaPath:"../common.schema.json#/$defs/port/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535},schema:65535,parentSchema:schema57(),data:data15};
vErrors = add(vErrors, [err44]);
errors++;
}
if(data15 < 1 || isNaN(data15)){
const err45 = {instancePath:instancePath+"/dns/port",schemaPath:"../common.schema.json#/$defs/port/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema57(),data:data15};
vErrors = add(vErrors, [err45]);
errors++;
}
}
if(data13.key !== undefined){
let data16 = data13.key;
if(typeof data16 === "string"){
if(!pattern31.test(data16)){
const err46 = {instancePath:instancePath+"/dns/key",schemaPath:"../common.schema.json#/$defs/keyName/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9._-]{0,126}[a-z0-9])?$"},schema:"^[a-z0-9]([a-z0-9._-]{0,126}[a-z0-9])?$",parentSchema:schema58(),data:data16};
vErrors = add(vErrors, [err46]);
errors++;
}
}
else {
const err47 = {instancePath:instancePath+"/dns/key",schemaPath:"../common.schema.json#/$defs/keyName/type",keyword:"type",params:{type: "string"},schema:schema58().type,parentSchema:schema58(),data:data16};
vErrors = add(vErrors, [err47]);
errors++;
}
}
let data17 = data13.algorithm;
if(typeof data17 !== "string"){
const err48 = {instancePath:instancePath+"/dns/algorithm",schemaPath:"#/properties/dns/properties/algorithm/type",keyword:"type",params:{type: "string"},schema:schema53().properties.dns.properties.algorithm.type,parentSchema:schema53().properties.dns.properties.algorithm,data:data17};
vErrors = add(vErrors, [err48]);
errors++;
}
if(!(((data17 === "hmac-sha256") || (data17 === "hmac-sha384")) || (data17 === "hmac-sha512"))){
const err49 = {instancePath:instancePath+"/dns/algorithm",schemaPath:"#/properties/dns/properties/algorithm/enum",keyword:"enum",params:{allowedValues: schema53().properties.dns.properties.algorithm.enum},schema:schema53().properties.dns.properties.algorithm.enum,parentSchema:schema53().properties.dns.properties.algorithm,data:data17};
vErrors = add(vErrors, [err49]);
errors++;
}
let data18 = data13.wait;
if(typeof data18 === "string"){
if(!pattern32.test(data18)){
const err50 = {instancePath:instancePath+"/dns/wait",schemaPath:"../common.schema.json#/$defs/duration/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]*(s|m|h|d|w)$"},schema:"^[1-9][0-9]*(s|m|h|d|w)$",parentSchema:schema59(),data:data18};
vErrors = add(vErrors, [err50]);
errors++;
}
}
else {
const err51 = {instancePath:instancePath+"/dns/wait",schemaPath:"../common.schema.json#/$defs/duration/type",keyword:"type",params:{type: "string"},schema:schema59().type,parentSchema:schema59(),data:data18};
vErrors = add(vErrors, [err51]);
errors++;
}
}
else {
const err52 = {instancePath:instancePath+"/dns",schemaPath:"#/properties/dns/type",keyword:"type",params:{type: "object"},schema:schema53().properties.dns.type,parentSchema:schema53().properties.dns,data:data13};
vErrors = add(vErrors, [err52]);
errors++;
}
}
if(data.existing !== undefined){
let data19 = data.existing;
if(data19 && typeof data19 == "object" && !Array.isArray(data19)){
if(data19.chain === undefined){
const err53 = {instancePath:instancePath+"/existing",schemaPath:"#/properties/existing/required",keyword:"required",params:{missingProperty: "chain"},schema:schema53().properties.existing.required,parentSchema:schema53().properties.existing,data:data19};
vErrors = add(vErrors, [err53]);
errors++;
}
if(data19.key === undefined){
const err54 = {instancePath:instancePath+"/existing",schemaPath:"#/properties/existing/required",keyword:"required",params:{missingProperty: "key"},schema:schema53().properties.existing.required,parentSchema:schema53().properties.existing,data:data19};
vErrors = add(vErrors, [err54]);
errors++;
}
for(const key3 in data19){
if(!((key3 === "chain") || (key3 === "key"))){
const err55 = {instancePath:instancePath+"/existing",schemaPath:"#/properties/existing/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},schema:false,parentSchema:schema53().properties.existing,data:data19};
vErrors = add(vErrors, [err55]);
errors++;
}
}
if(data19.chain !== undefined){
let data20 = data19.chain;
if(typeof data20 === "string"){
if(!pattern33.test(data20)){
const err56 = {instancePath:instancePath+"/existing/chain",schemaPath:"../common.schema.json#/$defs/plainPath/pattern",keyword:"pattern",params:{pattern: "^(/[A-Za-z0-9_+-][A-Za-z0-9._+-]*)+$"},schema:"^(/[A-Za-z0-9_+-][A-Za-z0-9._+-]*)+$",parentSchema:schema60(),data:data20};
vErrors = add(vErrors, [err56]);
errors++;
}
}
else {
const err57 = {instancePath:instancePath+"/existing/chain",schemaPath:"../common.schema.json#/$defs/plainPath/type",keyword:"type",params:{type: "string"},schema:schema60().type,parentSchema:schema60(),data:data20};
vErrors = add(vErrors, [err57]);
errors++;
}
}
if(data19.key !== undefined){
let data21 = data19.key;
if(typeof data21 === "string"){
if(!pattern33.test(data21)){
const err58 = {instancePath:instancePath+"/existing/key",schemaPath:"../common.schema.json#/$defs/plainPath/pattern",keyword:"pattern",params:{pattern: "^(/[A-Za-z0-9_+-][A-Za-z0-9._+-]*)+$"},schema:"^(/[A-Za-z0-9_+-][A-Za-z0-9._+-]*)+$",parentSchema:schema60(),data:data21};
vErrors = add(vErrors, [err58]);
errors++;
}
}
else {
const err59 = {instancePath:instancePath+"/existing/key",schemaPath:"../common.schema.json#/$defs/plainPath/type",keyword:"type",params:{type: "string"},schema:schema60().type,parentSchema:schema60(),data:data21};
vErrors = add(vErrors, [err59]);
errors++;
}
}
}
else {
const err60 = {instancePath:instancePath+"/existing",schemaPath:"#/properties/existing/type",keyword:"type",params:{type: "object"},schema:schema53().properties.existing.type,parentSchema:schema53().properties.existing,data:data19};
vErrors = add(vErrors, [err60]);
errors++;
}
}
if(data.dane !== undefined){
let data22 = data.dane;
if(data22 && typeof data22 == "object" && !Array.isArray(data22)){
if(data22.published === undefined){
data22.published = [];
}
if(data22.key === undefined){
const err61 = {instancePath:instancePath+"/dane",schemaPath:"#/properties/dane/required",keyword:"required",params:{missingProperty: "key"},schema:schema53().properties.dane.required,parentSchema:schema53().properties.dane,data:data22};
vErrors = add(vErrors, [err61]);
errors++;
}
for(const key4 in data22){
if(!((key4 === "key") || (key4 === "published"))){
const err62 = {instancePath:instancePath+"/dane",schemaPath:"#/properties/dane/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},schema:false,parentSchema:schema53().properties.dane,data:data22};
vErrors = add(vErrors, [err62]);
errors++;
}
}
if(data22.key !== undefined){
let data23 = data22.key;
if(typeof data23 === "string"){
if(!pattern35.test(data23)){
const err63 = {instancePath:instancePath+"/dane/key",schemaPath:"../common.schema.json#/$defs/selector/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$"},schema:"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$",parentSchema:schema62(),data:data23};
vErrors = add(vErrors, [err63]);
errors++;
}
}
else {
const err64 = {instancePath:instancePath+"/dane/key",schemaPath:"../common.schema.json#/$defs/selector/type",keyword:"type",params:{type: "string"},schema:schema62().type,parentSchema:schema62(),data:data23};
vErrors = add(vErrors, [err64]);
errors++;
}
}
let data24 = data22.published;
if(Array.isArray(data24)){
const len2 = data24.length;
for(let i3=0; i3<len2; i3++){
let data25 = data24[i3];
if(typeof data25 === "string"){
if(!pattern35.test(data25)){
const err65 = {instancePath:instancePath+"/dane/published/" + i3,schemaPath:"../common.schema.json#/$defs/selector/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$"},schema:"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$",parentSchema:schema62(),data:data25};
vErrors = add(vErrors, [err65]);
errors++;
}
}
else {
const err66 = {instancePath:instancePath+"/dane/published/" + i3,schemaPath:"../common.schema.json#/$defs/selector/type",keyword:"type",params:{type: "string"},schema:schema62().type,parentSchema:schema62(),data:data25};
vErrors = add(vErrors, [err66]);
errors++;
}
}
let i4 = data24.length;
let j1;
if(i4 > 1){
outer1:
for(;i4--;){
for(j1 = i4; j1--;){
if(func0(data24[i4], data24[j1])){
const err67 = {instancePath:instancePath+"/dane/published",schemaPath:"#/properties/dane/properties/published/uniqueItems",keyword:"uniqueItems",params:{i: i4, j: j1},schema:true,parentSchema:schema53().properties.dane.properties.published,data:data24};
vErrors = add(vErrors, [err67]);
errors++;
break outer1;
}
}
}
}
}
else {
const err68 = {instancePath:instancePath+"/dane/published",schemaPath:"#/properties/dane/properties/published/type",keyword:"type",params:{type: "array"},schema:schema53().properties.dane.properties.published.type,parentSchema:schema53().properties.dane.properties.published,data:data24};
vErrors = add(vErrors, [err68]);
errors++;
}
}
else {
const err69 = {instancePath:instancePath+"/dane",schemaPath:"#/properties/dane/type",keyword:"type",params:{type: "object"},schema:schema53().properties.dane.type,parentSchema:schema53().properties.dane,data:data22};
vErrors = add(vErrors, [err69]);
errors++;
}
}
}
else {
const err70 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema53().type,parentSchema:schema53(),data};
vErrors = add(vErrors, [err70]);
errors++;
}
validate27.errors = vErrors;
return errors === 0;
}
validate27.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema64 = () => schemaPart("services/dovecot.schema.json");
const schema65 = () => schemaPart("common.schema.json", "$defs", "runtime");
const schema66 = () => schemaPart("common.schema.json", "$defs", "image");
const schema69 = () => schemaPart("common.schema.json", "$defs", "from");
const func9 = Object.prototype.hasOwnProperty;
const pattern37 = new RegExp("^[a-z0-9][a-z0-9._/:@-]*$", "u");
const pattern40 = new RegExp("^[a-z][a-z0-9-]*$", "u");
const schema67 = () => schemaPart("common.schema.json", "$defs", "limits");

function validate30(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate30.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((key0 === "memory") || (key0 === "cpus"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema67(),data};
vErrors = add(vErrors, [err0]);
errors++;
}
}
if(data.memory !== undefined){
let data0 = data.memory;
if(typeof data0 === "string"){
if(!pattern14.test(data0)){
const err1 = {instancePath:instancePath+"/memory",schemaPath:"#/$defs/size/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]*(KiB|MiB|GiB|TiB)$"},schema:"^[1-9][0-9]*(KiB|MiB|GiB|TiB)$",parentSchema:schema44(),data:data0};
vErrors = add(vErrors, [err1]);
errors++;
}
}
else {
const err2 = {instancePath:instancePath+"/memory",schemaPath:"#/$defs/size/type",keyword:"type",params:{type: "string"},schema:schema44().type,parentSchema:schema44(),data:data0};
vErrors = add(vErrors, [err2]);
errors++;
}
}
if(data.cpus !== undefined){
let data1 = data.cpus;
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 <= 0 || isNaN(data1)){
const err3 = {instancePath:instancePath+"/cpus",schemaPath:"#/properties/cpus/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},schema:0,parentSchema:schema67().properties.cpus,data:data1};
vErrors = add(vErrors, [err3]);
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/cpus",schemaPath:"#/properties/cpus/type",keyword:"type",params:{type: "number"},schema:schema67().properties.cpus.type,parentSchema:schema67().properties.cpus,data:data1};
vErrors = add(vErrors, [err4]);
errors++;
}
}
}
else {
const err5 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema67().type,parentSchema:schema67(),data};
vErrors = add(vErrors, [err5]);
errors++;
}
validate30.errors = vErrors;
return errors === 0;
}
validate30.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema74 = () => schemaPart("daemons/dovecot.schema.json");
const schema75 = () => schemaPart("common.schema.json", "$defs", "rawSetting");
const pattern45 = new RegExp("^[a-z][a-z0-9_]* [^\\s{}\"#]+$", "u");

function validate32(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="daemons/dovecot.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate32.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
let data0 = data[key0];
if((((typeof data0 !== "string") && (!((typeof data0 == "number") && (isFinite(data0))))) && (typeof data0 !== "boolean")) && (!(data0 && typeof data0 == "object" && !Array.isArray(data0)))){
const err0 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"../common.schema.json#/$defs/rawSetting/type",keyword:"type",params:{type: schema75().type},schema:schema75().type,parentSchema:schema75(),data:data0};
vErrors = add(vErrors, [err0]);
errors++;
}
}
}
else {
const err1 = {instancePath,schemaPath:"#/allOf/0/type",keyword:"type",params:{type: "object"},schema:schema74().allOf[0].type,parentSchema:schema74().allOf[0],data};
vErrors = add(vErrors, [err1]);
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key1 in data){
if(!((func9.call(schema74().properties, key1)) || (pattern45.test(key1)))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},schema:false,parentSchema:schema74(),data};
vErrors = add(vErrors, [err2]);
errors++;
}
}
if(data.acl_sharing_map !== undefined){
let data1 = data.acl_sharing_map;
if(!(data1 && typeof data1 == "object" && !Array.isArray(data1))){
const err3 = {instancePath:instancePath+"/acl_sharing_map",schemaPath:"#/properties/acl_sharing_map/type",keyword:"type",params:{type: "object"},schema:schema74().properties.acl_sharing_map.type,parentSchema:schema74().properties.acl_sharing_map,data:data1};
vErrors = add(vErrors, [err3]);
errors++;
}
}
if(data.auth_default_realm !== undefined){
const err4 = {instancePath:instancePath+"/auth_default_realm",schemaPath:"#/properties/auth_default_realm/not",keyword:"not",params:{},schema:schema74().properties.auth_default_realm.not,parentSchema:schema74().properties.auth_default_realm,data:data.auth_default_realm};
vErrors = add(vErrors, [err4]);
errors++;
}
if(data.auth_policy !== undefined){
let data3 = data.auth_policy;
if(!(data3 && typeof data3 == "object" && !Array.isArray(data3))){
const err5 = {instancePath:instancePath+"/auth_policy",schemaPath:"#/properties/auth_policy/type",keyword:"type",params:{type: "object"},schema:schema74().properties.auth_policy.type,parentSchema:schema74().properties.auth_policy,data:data3};
vErrors = add(vErrors, [err5]);
errors++;
}
}
if(data.auth_worker_max_count !== undefined){
const err6 = {instancePath:instancePath+"/auth_worker_max_count",schemaPath:"#/properties/auth_worker_max_count/not",keyword:"not",params:{},schema:schema74().properties.auth_worker_max_count.not,parentSchema:schema74().properties.auth_worker_max_count,data:data.auth_worker_max_count};
vErrors = add(vErrors, [err6]);
errors++;
}
if(data.crypt_global_private_key !== undefined){
let data5 = data.crypt_global_private_key;
if(!(data5 && typeof data5 == "object" && !Array.isArray(data5))){
const err7 = {instancePath:instancePath+"/crypt_global_private_key",schemaPath:"#/properties/crypt_global_private_key/type",keyword:"type",params:{type: "object"},schema:schema74().properties.crypt_global_private_key.type,parentSchema:schema74().properties.crypt_global_private_key,data:data5};
vErrors = add(vErrors, [err7]);
errors++;
}
}
if(data.crypt_user_key_encryption_key !== undefined){
let data6 = data.crypt_user_key_encryption_key;
if(!(data6 && typeof data6 == "object" && !Array.isArray(data6))){
const err8 = {instancePath:instancePath+"/crypt_user_key_encryption_key",schemaPath:"#/properties/crypt_user_key_encryption_key/type",keyword:"type",params:{type: "object"},schema:schema74().properties.crypt_user_key_encryption_key.type,parentSchema:schema74().properties.crypt_user_key_encryption_key,data:data6};
vErrors = add(vErrors, [err8]);
errors++;
}
}
if(data.default_pass_scheme !== undefined){
const err9 = {instancePath:instancePath+"/default_pass_scheme",schemaPath:"#/properties/default_pass_scheme/not",keyword:"not",params:{},schema:schema74().properties.default_pass_scheme.not,parentSchema:schema74().properties.default_pass_scheme,data:data.default_pass_scheme};
vErrors = add(vErrors, [err9]);
errors++;
}
if(data.dict !== undefined){
let data8 = data.dict;
if(!(data8 && typeof data8 == "object" && !Array.isArray(data8))){
const err10 = {instancePath:instancePath+"/dict",schemaPath:"#/properties/dict/type",keyword:"type",params:{type: "object"},schema:schema74().properties.dict.type,parentSchema:schema74().properties.dict,data:data8};
vErrors = add(vErrors, [err10]);
errors++;
}
}
if(data.dict_map !== undefined){
let data9 = data.dict_map;
if(!(data9 && typeof data9 == "object" && !Array.isArray(data9))){
const err11 = {instancePath:instancePath+"/dict_map",schemaPath:"#/properties/dict_map/type",keyword:"type",params:{type: "object"},schema:schema74().properties.dict_map.type,parentSchema:schema74().properties.dict_map,data:data9};
vErrors = add(vErrors, [err11]);
errors++;
}
}
if(data.dict_map_key_field !== undefined){
let data10 = data.dict_map_key_field;
if(!(data10 && typeof data10 == "object" && !Array.isArray(data10))){
const err12 = {instancePath:instancePath+"/dict_map_key_field",schemaPath:"#/properties/dict_map_key_field/type",keyword:"type",params:{type: "object"},schema:schema74().properties.dict_map_key_field.type,parentSchema:schema74().properties.dict_map_key_field,data:data10};
vErrors = add(vErrors, [err12]);
errors++;
}
}
if(data.dict_map_value_field !== undefined){
let data11 = data.dict_map_value_field;
if(!(data11 && typeof data11 == "object" && !Array.isArray(data11))){
const err13 = {instancePath:instancePath+"/dict_map_value_field",schemaPath:"#/properties/dict_map_value_field/type",keyword:"type",params:{type: "object"},schema:schema74().properties.dict_map_value_field.type,parentSchema:schema74().properties.dict_map_value_field,data:data11};
vErrors = add(vErrors, [err13]);
errors++;
}
}
if(data.dict_server !== undefined){
let data12 = data.dict_server;
if(!(data12 && typeof data12 == "object" && !Array.isArray(data12))){
const err14 = {instancePath:instancePath+"/dict_server",schemaPath:"#/properties/dict_server/type",keyword:"type",params:{type: "object"},schema:schema74().properties.dict_server.type,parentSchema:schema74().properties.dict_server,data:data12};
vErrors = add(vErrors, [err14]);
errors++;
}
}
if(data.disable_plaintext_auth !== undefined){
const err15 = {instancePath:instancePath+"/disable_plaintext_auth",schemaPath:"#/properties/disable_plaintext_auth/not",keyword:"not",params:{},schema:schema74().properties.disable_plaintext_auth.not,parentSchema:schema74().properties.disable_plaintext_auth,data:data.disable_plaintext_auth};
vErrors = add(vErrors, [err15]);
errors++;
}
if(data.doveadm_server !== undefined){
let data14 = data.doveadm_server;
if(!(data14 && typeof data14 == "object" && !Array.isArray(data14))){
const err16 = {instancePath:instancePath+"/doveadm_server",schemaPath:"#/properties/doveadm_server/type",keyword:"type",params:{type: "object"},schema:schema74().properties.doveadm_server.type,parentSchema:schema74().properties.doveadm_server,data:data14};
vErrors = add(vErrors, [err16]);
errors++;
}
}
if(data.event_exporter !== undefined){
let data15 = data.event_exporter;
if(!(data15 && typeof data15 == "object" && !Array.isArray(data15))){
const err17 = {instancePath:instancePath+"/event_exporter",schemaPath:"#/properties/event_exporter/type",keyword:"type",params:{type: "object"},schema:schema74().properties.event_exporter.type,parentSchema:schema74().properties.event_exporter,data:data15};
vErrors = add(vErrors, [err17]);
errors++;
}
}
if(data.event_exporter_http_post !== undefined){
let data16 = data.event_exporter_http_post;
if(!(data16 && typeof data16 == "object" && !Array.isArray(data16))){
const err18 = {instancePath:instancePath+"/event_exporter_http_post",schemaPath:"#/properties/event_exporter_http_post/type",keyword:"type",params:{type: "object"},schema:schema74().properties.event_exporter_http_post.type,parentSchema:schema74().properties.event_exporter_http_post,data:data16};
vErrors = add(vErrors, [err18]);
errors++;
}
}
if(data.execute !== undefined){
let data17 = data.execute;
if(!(data17 && typeof data17 == "object" && !Array.isArray(data17))){
const err19 = {instancePath:instancePath+"/execute",schemaPath:"#/properties/execute/type",keyword:"type",params:{type: "object"},schema:schema74().properties.execute.type,parentSchema:schema74().properties.execute,data:data17};
vErrors = add(vErrors, [err19]);
errors++;
}
}
if(data.fifo_listener !== undefined){
let data18 = data.fifo_listener;
if(!(data18 && typeof data18 == "object" && !Array.isArray(data18))){
const err20 = {instancePath:instancePath+"/fifo_listener",schemaPath:"#/properties/fifo_listener/type",keyword:"type",params:{type: "object"},schema:schema74().properties.fifo_listener.type,parentSchema:schema74().properties.fifo_listener,data:data18};
vErrors = add(vErrors, [err20]);
errors++;
}
}
if(data.fts_autoindex_exclude !== undefined){
const err21 = {instancePath:instancePath+"/fts_autoindex_exclude",schemaPath:"#/properties/fts_autoindex_exclude/not",keyword:"not",params:{},schema:schema74().properties.fts_autoindex_exclude.not,parentSchema:schema74().properties.fts_autoindex_exclude,data:data.fts_autoindex_exclude};
vErrors = add(vErrors, [err21]);
errors++;
}
if(data.fts_decoder_tika !== undefined){
let data20 = data.fts_decoder_tika;
if(!(data20 && typeof data20 == "object" && !Array.isArray(data20))){
const err22 = {instancePath:instancePath+"/fts_decoder_tika",schemaPath:"#/properties/fts_decoder_tika/type",keyword:"type",params:{type: "object"},schema:schema74().properties.fts_decoder_tika.type,parentSchema:schema74().properties.fts_decoder_tika,data:data20};
vErrors = add(vErrors, [err22]);
errors++;
}
}
if(data.fts_enforced !== undefined){
const err23 = {instancePath:instancePath+"/fts_enforced",schemaPath:"#/properties/fts_enforced/not",keyword:"not",params:{},schema:schema74().properties.fts_enforced.not,parentSchema:schema74().properties.fts_enforced,data:data.fts_enforced};
vErrors = add(vErrors, [err23]);
errors++;
}
if(data.imap_zlib_level !== undefined){
const err24 = {instancePath:instancePath+"/imap_zlib_level",schemaPath:"#/properties/imap_zlib_level/not",keyword:"not",params:{},schema:schema74().properties.imap_zlib_level.not,parentSchema:schema74().properties.imap_zlib_level,data:data.imap_zlib_level};
vErrors = add(vErrors, [err24]);
errors++;
}
if(data.imapc !== undefined){
let data23 = data.imapc;
if(!(data23 && typeof data23 == "object" && !Array.isArray(data23))){
const err25 = {instancePath:instancePath+"/imapc",schemaPath:"#/properties/imapc/type",keyword:"type",params:{type: "object"},schema:schema74().properties.imapc.type,parentSchema:schema74().properties.imapc,data:data23};
vErrors = add(vErrors, [err25]);
errors++;
}
}
if(data.inet_listener !== undefined){
let data24 = data.inet_listener;
if(!(data24 && typeof data24 == "object" && !Array.isArray(data24))){
const err26 = {instancePath:instancePath+"/inet_listener",schemaPath:"#/properties/inet_listener/type",keyword:"type",params:{type: "object"},schema:schema74().properties.inet_listener.type,parentSchema:schema74().properties.inet_listener,data:data24};
vErrors = add(vErrors, [err26]);
errors++;
}
}
if(data.language !== undefined){
let data25 = data.language;
if(!(data25 && typeof data25 == "object" && !Array.isArray(data25))){
const err27 = {instancePath:instancePath+"/language",schemaPath:"#/properties/language/type",keyword:"type",params:{type: "object"},schema:schema74().properties.language.type,parentSchema:schema74().properties.language,data:data25};
vErrors = add(vErrors, [err27]);
errors++;
}
}
if(data.last_login !== undefined){
let data26 = data.last_login;
if(!(data26 && typeof data26 == "object" && !Array.isArray(data26))){
const err28 = {instancePath:instancePath+"/last_login",schemaPath:"#/properties/last_login/type",keyword:"type",params:{type: "object"},schema:schema74().properties.last_login.type,parentSchema:schema74().properties.last_login,data:data26};
vErrors = add(vErrors, [err28]);
errors++;
}
}
if(data.layout_fs !== undefined){
let data27 = data.layout_fs;
if(!(data27 && typeof data27 == "object" && !Array.isArray(data27))){
const err29 = {instancePath:instancePath+"/layout_fs",schemaPath:"#/properties/layout_fs/type",keyword:"type",params:{type: "object"},schema:schema74().properties.layout_fs.type,parentSchema:schema74().properties.layout_fs,data:data27};
vErrors = add(vErrors, [err29]);
errors++;
}
}
if(data.layout_imapc !== undefined){
let data28 = data.layout_imapc;
if(!(data28 && typeof data28 == "object" && !Array.isArray(data28))){
const err30 = {instancePath:instancePath+"/layout_imapc",schemaPath:"#/properties/layout_imapc/type",keyword:"type",params:{type: "object"},schema:schema74().properties.layout_imapc.type,parentSchema:schema74().properties.layout_imapc,data:data28};
vErrors = add(vErrors, [err30]);
errors++;
}
}
if(data.layout_imapdir !== undefined){
let data29 = data.layout_imapdir;
if(!(data29 && typeof data29 == "object" && !Array.isArray(data29))){
const err31 = {instancePath:instancePath+"/layout_imapdir",schemaPath:"#/properties/layout_imapdir/type",keyword:"type",params:{type: "object"},schema:schema74().properties.layout_imapdir.type,parentSchema:schema74().properties.layout_imapdir,data:data29};
vErrors = add(vErrors, [err31]);
errors++;
}
}
if(data.layout_index !== undefined){
let data30 = data.layout_index;
if(!(data30 && typeof data30 == "object" && !Array.isArray(data30))){
const err32 = {instancePath:instancePath+"/layout_index",schemaPath:"#/properties/layout_index/type",keyword:"type",params:{type: "object"},schema:schema74().properties.layout_index.type,parentSchema:schema74().properties.layout_index,data:data30};
vErrors = add(vErrors, [err32]);
errors++;
}
}
if(data.mail_attribute !== undefined){
let data31 = data.mail_attribute;
if(!(data31 && typeof data31 == "object" && !Array.isArray(data31))){
const err33 = {instancePath:instancePath+"/mail_attribute",schemaPath:"#/properties/mail_attribute/type",keyword:"type",params:{type: "object"},schema:schema74().properties.mail_attribute.type,parentSchema:schema74().properties.mail_attribute,data:data31};
vErrors = add(vErrors, [err33]);
errors++;
}
}
if(data.mail_ext_attachment !== undefined){
let data32 = data.mail_ext_attachment;
if(!(data32 && typeof data32 == "object" && !Array.isArray(data32))){
const err34 = {instancePath:instancePath+"/mail_ext_attachment",schemaPath:"#/properties/mail_ext_attachment/type",keyword:"type",params:{type: "object"},schema:schema74().properties.mail_ext_attachment.type,parentSchema:schema74().properties.mail_ext_attachment,data:data32};
vErrors = add(vErrors, [err34]);
errors++;
}
}
if(data.mail_location !== undefined){
const err35 = {instancePath:instancePath+"/mail_location",schemaPath:"#/properties/mail_location/not",keyword:"not",params:{},schema:schema74().properties.mail_location.not,parentSchema:schema74().properties.mail_location,data:data.mail_location};
vErrors = add(vErrors, [err35]);
errors++;
}
if(data.mail_lua !== undefined){
let data34 = data.mail_lua;
if(!(data34 && typeof data34 == "object" && !Array.isArray(data34))){
const err36 = {instancePath:instancePath+"/mail_lua",schemaPath:"#/properties/mail_lua/type",keyword:"type",params:{type: "object"},schema:schema74().properties.mail_lua.type,parentSchema:schema74().properties.mail_lua,data:data34};
vErrors = add(vErrors, [err36]);
errors++;
}
}
if(data.mailbox !== undefined){
let data35 = data.mailbox;
if(!(data35 && typeof data35 == "object" && !Array.isArray(data35))){
const err37 = {instancePath:instancePath+"/mailbox",schemaPath:"#/properties/mailbox/type",keyword:"type",params:{type: "object"},schema:schema74().properties.mailbox.type,parentSchema:schema74().properties.mailbox,data:data35};
vErrors = add(vErrors, [err37]);
errors++;
}
}
if(data.maildir !== undefined){
let data36 = data.maildir;
if(!(data36 && typeof data36 == "object" && !Array.isArray(data36))){
const err38 = {instancePath:instancePath+"/maildir",schemaPath:"#/properties/maildir/type",keyword:"type",params:{type: "object"},schema:schema74().properties.maildir.type,parentSchema:schema74().properties.maildir,data:data36};
vErrors = add(vErrors, [err38]);
errors++;
}
}
if(data.mbox !== undefined){
let data37 = data.mbox;
if(!(data37 && typeof data37 == "object" && !Array.isArray(data37))){
const err39 = {instancePath:instancePath+"/mbox",schemaPath:"#/properties/mbox/type",keyword:"type",params:{type: "object"},schema:schema74().properties.mbox.type,parentSchema:schema74().properties.mbox,data:data37};
vErrors = add(vErrors, [err39]);
errors++;
}
}
if(data.metric !== undefined){
let data38 = data.metric;
if(!(data38 && typeof data38 == "object" && !Array.isArray(data38))){
const err40 = {instancePath:instancePath+"/metric",schemaPath:"#/properties/metric/type",keyword:"type",params:{type: "object"},schema:schema74().properties.metric.type,parentSchema:schema74().properties.metric,data:data38};
vErrors = add(vErrors, [err40]);
errors++;
}
}
if(data.metric_group_by !== undefined){
let data39 = data.metric_group_by;
if(!(data39 && typeof data39 == "object" && !Array.isArray(data39))){
const err41 = {instancePath:instancePath+"/metric_group_by",schemaPath:"#/properties/metric_group_by/type",keyword:"type",params:{type: "object"},schema:schema74().properties.metric_group_by.type,parentSchema:schema74().properties.metric_group_by,data:data39};
vErrors = add(vErrors, [err41]);
errors++;
}
}
if(data.metric_group_by_method !== undefined){
let data40 = data.metric_group_by_method;
if(!(data40 && typeof data40 == "object" && !Array.isArray(data40))){
const err42 = {instancePath:instancePath+"/metric_group_by_method",schemaPath:"#/properties/metric_group_by_method/type",keyword:"type",params:{type: "object"},schema:schema74().properties.metric_group_by_method.type,parentSchema:schema74().properties.metric_group_by_method,data:data40};
vErrors = add(vErrors, [err42]);
errors++;
}
}
if(data.namespace !== undefined){
let data41 = data.namespace;
if(!(data41 && typeof data41 == "object" && !Array.isArray(data41))){
const err43 = {instancePath:instancePath+"/namespace",schemaPath:"#/properties/namespace/type",keyword:"type",params:{type: "object"},schema:schema74().properties.namespace.type,parentSchema:schema74().properties.namespace,data:data41};
vErrors = add(vErrors, [err43]);
errors++;
}
}
if(data.notify_status !== undefined){
let data42 = data.notify_status;
if(!(data42 && typeof data42 == "object" && !Array.isArray(data42))){
const err44 = {instancePath:instancePath+"/notify_status",schemaPath:"#/properties/notify_status/type",keyword:"type",params:{type: "object"},schema:schema74().properties.notify_status.type,parentSchema:schema74().properties.notify_status,data:data42};
vErrors = add(vErrors, [err44]);
errors++;
}
}
if(data.oauth2 !== undefined){
let data43 = data.oauth2;
if(!(data43 && typeof data43 == "object" && !Array.isArray(data43))){
const err45 = {instancePath:instancePath+"/oauth2",schemaPath:"#/properties/oauth2/type",keyword:"type",params:{type: "object"},schema:schema74().properties.oauth2.type,parentSchema:schema74().properties.oauth2,data:data43};
vErrors = add(vErrors, [err45]);
errors++;
}
}
if(data.oauth2_local_validation !== undefined){
let data44 = data.oauth2_local_validation;
if(!(data44 && typeof data44 == "object" && !Array.isArray(data44))){
const err46 = {instancePath:instancePath+"/oauth2_local_validation",schemaPath:"#/properties/oauth2_local_validation/type",keyword:"type",params:{type: "object"},schema:schema74().properties.oauth2_local_validation.type,parentSchema:schema74().properties.oauth2_local_validation,data:data44};
vErrors = add(vErrors, [err46]);
errors++;
}
}
if(data.passdb !== undefined){
let data45 = data.passdb;
if(!(data45 && typeof data45 == "object" && !Array.isArray(data45))){
const err47 = {instancePath:instancePath+"/passdb",schemaPath:"#/properties/passdb/type",keyword:"type",params:{type: "object"},schema:schema74().properties.passdb.type,parentSchema:schema74().properties.passdb,data:data45};
vErrors = add(vErrors, [err47]);
errors++;
}
}
if(data.passdb_imapc !== undefined){
let data46 = data.passdb_imapc;
if(!(data46 && typeof data46 == "object" && !Array.isArray(data46))){
const err48 = {instancePath:instancePath+"/passdb_imapc",schemaPath:"#/properties/passdb_imapc/type",keyword:"type",params:{type: "object"},schema:schema74().properties.passdb_imapc.type,parentSchema:schema74().properties.passdb_imapc,data:data46};
vErrors = add(vErrors, [err48]);
errors++;
}
}
if(data.passdb_pam !== undefined){
let data47 = data.passdb_pam;
if(!(data47 && typeof data47 == "object" && !Array.isArray(data47))){
const err49 = {instancePath:instancePath+"/passdb_pam",schemaPath:"#/properties/passdb_pam/type",keyword:"type",params:{type: "object"},schema:schema74().properties.passdb_pam.type,parentSchema:schema74().properties.passdb_pam,data:data47};
vErrors = add(vErrors, [err49]);
errors++;
}
}
if(data.passdb_passwd !== undefined){
let data48 = data.passdb_passwd;
if(!(data48 && typeof data48 == "object" && !Array.isArray(data48))){
const err50 = {instancePath:instancePath+"/passdb_passwd",schemaPath:"#/properties/passdb_passwd/type",keyword:"type",params:{type: "object"},schema:schema74().properties.passdb_passwd.type,parentSchema:schema74().properties.passdb_passwd,data:data48};
vErrors = add(vErrors, [err50]);
errors++;
}
}
if(data.passdb_passwd_file !== undefined){
let data49 = data.passdb_passwd_file;
if(!(data49 && typeof data49 == "object" && !Array.isArray(data49))){
const err51 = {instancePath:instancePath+"/passdb_passwd_file",schemaPath:"#/properties/passdb_passwd_file/type",keyword:"type",params:{type: "object"},schema:schema74().properties.passdb_passwd_file.type,parentSchema:schema74().properties.passdb_passwd_file,data:data49};
vErrors = add(vErrors, [err51]);
errors++;
}
}
if(data.passdb_static !== undefined){
let data50 = data.passdb_static;
if(!(data50 && typeof data50 == "object" && !Array.isArray(data50))){
const err52 = {instancePath:instancePath+"/passdb_static",schemaPath:"#/properties/passdb_static/type",keyword:"type",params:{type: "object"},schema:schema74().properties.passdb_static.type,parentSchema:schema74().properties.passdb_static,data:data50};
vErrors = add(vErrors, [err52]);
errors++;
}
}
if(data.pgsql !== undefined){
let data51 = data.pgsql;
if(!(data51 && typeof data51 == "object" && !Array.isArray(data51))){
const err53 = {instancePath:instancePath+"/pgsql",schemaPath:"#/properties/pgsql/type",keyword:"type",params:{type: "object"},schema:schema74().properties.pgsql.type,parentSchema:schema74().properties.pgsql,data:data51};
vErrors = add(vErrors, [err53]);
errors++;
}
}
if(data.plugin !== undefined){
const err54 = {instancePath:instancePath+"/plugin",schemaPath:"#/properties/plugin/not",keyword:"not",params:{},schema:schema74().properties.plugin.not,parentSchema:schema74().properties.plugin,data:data.plugin};
vErrors = add(vErrors, [err54]);
errors++;
}
if(data.pop3c !== undefined){
let data53 = data.pop3c;
if(!(data53 && typeof data53 == "object" && !Array.isArray(data53))){
const err55 = {instancePath:instancePath+"/pop3c",schemaPath:"#/properties/pop3c/type",keyword:"type",params:{type: "object"},schema:schema74().properties.pop3c.type,parentSchema:schema74().properties.pop3c,data:data53};
vErrors = add(vErrors, [err55]);
errors++;
}
}
if(data.push_notification !== undefined){
let data54 = data.push_notification;
if(!(data54 && typeof data54 == "object" && !Array.isArray(data54))){
const err56 = {instancePath:instancePath+"/push_notification",schemaPath:"#/properties/push_notification/type",keyword:"type",params:{type: "object"},schema:schema74().properties.push_notification.type,parentSchema:schema74().properties.push_notification,data:data54};
vErrors = add(vErrors, [err56]);
errors++;
}
}
if(data.quota !== undefined){
let data55 = data.quota;
if(!(data55 && typeof data55 == "object" && !Array.isArray(data55))){
const err57 = {instancePath:instancePath+"/quota",schemaPath:"#/properties/quota/type",keyword:"type",params:{type: "object"},schema:schema74().properties.quota.type,parentSchema:schema74().properties.quota,data:data55};
vErrors = add(vErrors, [err57]);
errors++;
}
}
if(data.quota_clone !== undefined){
let data56 = data.quota_clone;
if(!(data56 && typeof data56 == "object" && !Array.isArray(data56))){
const err58 = {instancePath:instancePath+"/quota_clone",schemaPath:"#/properties/quota_clone/type",keyword:"type",params:{type: "object"},schema:schema74().properties.quota_clone.type,parentSchema:schema74().properties.quota_clone,data:data56};
vErrors = add(vErrors, [err58]);
errors++;
}
}
if(data.quota_count !== undefined){
let data57 = data.quota_count;
if(!(data57 && typeof data57 == "object" && !Array.isArray(data57))){
const err59 = {instancePath:instancePath+"/quota_count",schemaPath:"#/properties/quota_count/type",keyword:"type",params:{type: "object"},schema:schema74().properties.quota_count.type,parentSchema:schema74().properties.quota_count,data:data57};
vErrors = add(vErrors, [err59]);
errors++;
}
}
if(data.quota_fs !== undefined){
let data58 = data.quota_fs;
if(!(data58 && typeof data58 == "object" && !Array.isArray(data58))){
const err60 = {instancePath:instancePath+"/quota_fs",schemaPath:"#/properties/quota_fs/type",keyword:"type",params:{type: "object"},schema:schema74().properties.quota_fs.type,parentSchema:schema74().properties.quota_fs,data:data58};
vErrors = add(vErrors, [err60]);
errors++;
}
}
if(data.quota_grace !== undefined){
const err61 = {instancePath:instancePath+"/quota_grace",schemaPath:"#/properties/quota_grace/not",keyword:"not",params:{},schema:schema74().properties.quota_grace.not,parentSchema:schema74().properties.quota_grace,data:data.quota_grace};
vErrors = add(vErrors, [err61]);
errors++;
}
if(data.quota_imapc !== undefined){
let data60 = data.quota_imapc;
if(!(data60 && typeof data60 == "object" && !Array.isArray(data60))){
const err62 = {instancePath:instancePath+"/quota_imapc",schemaPath:"#/properties/quota_imapc/type",keyword:"type",params:{type: "object"},schema:schema74().properties.quota_imapc.type,parentSchema:schema74().properties.quota_imapc,data:data60};
vErrors = add(vErrors, [err62]);
errors++;
}
}
if(data.quota_maildir !== undefined){
let data61 = data.quota_maildir;
if(!(data61 && typeof data61 == "object" && !Array.isArray(data61))){
const err63 = {instancePath:instancePath+"/quota_maildir",schemaPath:"#/properties/quota_maildir/type",keyword:"type",params:{type: "object"},schema:schema74().properties.quota_maildir.type,parentSchema:schema74().properties.quota_maildir,data:data61};
vErrors = add(vErrors, [err63]);
errors++;
}
}
if(data.quota_max_mail_size !== undefined){
const err64 = {instancePath:instancePath+"/quota_max_mail_size",schemaPath:"#/properties/quota_max_mail_size/not",keyword:"not",params:{},schema:schema74().properties.quota_max_mail_size.not,parentSchema:schema74().properties.quota_max_mail_size,data:data.quota_max_mail_size};
vErrors = add(vErrors, [err64]);
errors++;
}
if(data.quota_over_status !== undefined){
let data63 = data.quota_over_status;
if(!(data63 && typeof data63 == "object" && !Array.isArray(data63))){
const err65 = {instancePath:instancePath+"/quota_over_status",schemaPath:"#/properties/quota_over_status/type",keyword:"type",params:{type: "object"},schema:schema74().properties.quota_over_status.type,parentSchema:schema74().properties.quota_over_status,data:data63};
vErrors = add(vErrors, [err65]);
errors++;
}
}
if(data.quota_rule !== undefined){
const err66 = {instancePath:instancePath+"/quota_rule",schemaPath:"#/properties/quota_rule/not",keyword:"not",params:{},schema:schema74().properties.quota_rule.not,parentSchema:schema74().properties.quota_rule,data:data.quota_rule};
vErrors = add(vErrors, [err66]);
errors++;
}
if(data.quota_warning !== undefined){
let data65 = data.quota_warning;
if(!(data65 && typeof data65 == "object" && !Array.isArray(data65))){
const err67 = {instancePath:instancePath+"/quota_warning",schemaPath:"#/properties/quota_warning/type",keyword:"type",params:{type: "object"},schema:schema74().properties.quota_warning.type,parentSchema:schema74().properties.quota_warning,data:data65};
vErrors = add(vErrors, [err67]);
errors++;
}
}
if(data.service !== undefined){
let data66 = data.service;
if(!(data66 && typeof data66 == "object" && !Array.isArray(data66))){
const err68 = {instancePath:instancePath+"/service",schemaPath:"#/properties/service/type",keyword:"type",params:{type: "object"},schema:schema74().properties.service.type,parentSchema:schema74().properties.service,data:data66};
vErrors = add(vErrors, [err68]);
errors++;
}
}
if(data.sieve !== undefined){
const err69 = {instancePath:instancePath+"/sieve",schemaPath:"#/properties/sieve/not",keyword:"not",params:{},schema:schema74().properties.sieve.not,parentSchema:schema74().properties.sieve,data:data.sieve};
vErrors = add(vErrors, [err69]);
errors++;
}
if(data.sieve_after !== undefined){
const err70 = {instancePath:instancePath+"/sieve_after",schemaPath:"#/properties/sieve_after/not",keyword:"not",params:{},schema:schema74().properties.sieve_after.not,parentSchema:schema74().properties.sieve_after,data:data.sieve_after};
vErrors = add(vErrors, [err70]);
errors++;
}
if(data.sieve_before !== undefined){
const err71 = {instancePath:instancePath+"/sieve_before",schemaPath:"#/properties/sieve_before/not",keyword:"not",params:{},schema:schema74().properties.sieve_before.not,parentSchema:schema74().properties.sieve_before,data:data.sieve_before};
vErrors = add(vErrors, [err71]);
errors++;
}
if(data.sieve_dir !== undefined){
const err72 = {instancePath:instancePath+"/sieve_dir",schemaPath:"#/properties/sieve_dir/not",keyword:"not",params:{},schema:schema74().properties.sieve_dir.not,parentSchema:schema74().properties.sieve_dir,data:data.sieve_dir};
vErrors = add(vErrors, [err72]);
errors++;
}
if(data.sieve_editheader_header !== undefined){
let data71 = data.sieve_editheader_header;
if(!(data71 && typeof data71 == "object" && !Array.isArray(data71))){
const err73 = {instancePath:instancePath+"/sieve_editheader_header",schemaPath:"#/properties/sieve_editheader_header/type",keyword:"type",params:{type: "object"},schema:schema74().properties.sieve_editheader_header.type,parentSchema:schema74().properties.sieve_editheader_header,data:data71};
vErrors = add(vErrors, [err73]);
errors++;
}
}
if(data.sieve_env_location_mda !== undefined){
let data72 = data.sieve_env_location_mda;
if(!(data72 && typeof data72 == "object" && !Array.isArray(data72))){
const err74 = {instancePath:instancePath+"/sieve_env_location_mda",schemaPath:"#/properties/sieve_env_location_mda/type",keyword:"type",params:{type: "object"},schema:schema74().properties.sieve_env_location_mda.type,parentSchema:schema74().properties.sieve_env_location_mda,data:data72};
vErrors = add(vErrors, [err74]);
errors++;
}
}
if(data.sieve_env_location_ms !== undefined){
let data73 = data.sieve_env_location_ms;
if(!(data73 && typeof data73 == "object" && !Array.isArray(data73))){
const err75 = {instancePath:instancePath+"/sieve_env_location_ms",schemaPath:"#/properties/sieve_env_location_ms/type",keyword:"type",params:{type: "object"},schema:schema74().properties.sieve_env_location_ms.type,parentSchema:schema74().properties.sieve_env_location_ms,data:data73};
vErrors = add(vErrors, [err75]);
errors++;
}
}
if(data.sieve_env_location_mta !== undefined){
let data74 = data.sieve_env_location_mta;
if(!(data74 && typeof data74 == "object" && !Array.isArray(data74))){
const err76 = {instancePath:instancePath+"/sieve_env_location_mta",schemaPath:"#/properties/sieve_env_location_mta/type",keyword:"type",params:{type: "object"},schema:schema74().properties.sieve_env_location_mta.type,parentSchema:schema74().properties.sieve_env_location_mta,data:data74};
vErrors = add(vErrors, [err76]);
errors++;
}
}
if(data.sieve_script !== undefined){
let data75 = data.sieve_script;
if(!(data75 && typeof data75 == "object" && !Array.isArray(data75))){
const err77 = {instancePath:instancePath+"/sieve_script",schemaPath:"#/properties/sieve_script/type",keyword:"type",params:{type: "object"},schema:schema74().properties.sieve_script.type,parentSchema:schema74().properties.sieve_script,data:data75};
vErrors = add(vErrors, [err77]);
errors++;
}
}
if(data.ssl_ca !== undefined){
const err78 = {instancePath:instancePath+"/ssl_ca",schemaPath:"#/properties/ssl_ca/not",keyword:"not",params:{},schema:schema74().properties.ssl_ca.not,parentSchema:schema74().properties.ssl_ca,data:data.ssl_ca};
vErrors = add(vErrors, [err78]);
errors++;
}
if(data.ssl_cert !== undefined){
const err79 = {instancePath:instancePath+"/ssl_cert",schemaPath:"#/properties/ssl_cert/not",keyword:"not",params:{},schema:schema74().properties.ssl_cert.not,parentSchema:schema74().properties.ssl_cert,data:data.ssl_cert};
vErrors = add(vErrors, [err79]);
errors++;
}
if(data.ssl_cert_username_field !== undefined){
const err80 = {instancePath:instancePath+"/ssl_cert_username_field",schemaPath:"#/properties/ssl_cert_username_field/not",keyword:"not",params:{},schema:schema74().properties.ssl_cert_username_field.not,parentSchema:schema74().properties.ssl_cert_username_field,data:data.ssl_cert_username_field};
vErrors = add(vErrors, [err80]);
errors++;
}
if(data.ssl_client !== undefined){
let data79 = data.ssl_client;
if(!(data79 && typeof data79 == "object" && !Array.isArray(data79))){
const err81 = {instancePath:instancePath+"/ssl_client",schemaPath:"#/properties/ssl_client/type",keyword:"type",params:{type: "object"},schema:schema74().properties.ssl_client.type,parentSchema:schema74().properties.ssl_client,data:data79};
vErrors = add(vErrors, [err81]);
errors++;
}
}
if(data.ssl_client_ca !== undefined){
const err82 = {instancePath:instancePath+"/ssl_client_ca",schemaPath:"#/properties/ssl_client_ca/not",keyword:"not",params:{},schema:schema74().properties.ssl_client_ca.not,parentSchema:schema74().properties.ssl_client_ca,data:data.ssl_client_ca};
vErrors = add(vErrors, [err82]);
errors++;
}
if(data.ssl_dh !== undefined){
const err83 = {instancePath:instancePath+"/ssl_dh",schemaPath:"#/properties/ssl_dh/not",keyword:"not",params:{},schema:schema74().properties.ssl_dh.not,parentSchema:schema74().properties.ssl_dh,data:data.ssl_dh};
vErrors = add(vErrors, [err83]);
errors++;
}
if(data.ssl_dh_parameters_length !== undefined){
const err84 = {instancePath:instancePath+"/ssl_dh_parameters_length",schemaPath:"#/properties/ssl_dh_parameters_length/not",keyword:"not",params:{},schema:schema74().properties.ssl_dh_parameters_length.not,parentSchema:schema74().properties.ssl_dh_parameters_length,data:data.ssl_dh_parameters_length};
vErrors = add(vErrors, [err84]);
errors++;
}
if(data.ssl_key !== undefined){
const err85 = {instancePath:instancePath+"/ssl_key",schemaPath:"#/properties/ssl_key/not",keyword:"not",params:{},schema:schema74().properties.ssl_key.not,parentSchema:schema74().properties.ssl_key,data:data.ssl_key};
vErrors = add(vErrors, [err85]);
errors++;
}
if(data.ssl_key_password !== undefined){
const err86 = {instancePath:instancePath+"/ssl_key_password",schemaPath:"#/properties/ssl_key_password/not",keyword:"not",params:{},schema:schema74().properties.ssl_key_password.not,parentSchema:schema74().properties.ssl_key_password,data:data.ssl_key_password};
vErrors = add(vErrors, [err86]);
errors++;
}
if(data.ssl_parameters_regenerate !== undefined){
const err87 = {instancePath:instancePath+"/ssl_parameters_regenerate",schemaPath:"#/properties/ssl_parameters_regenerate/not",keyword:"not",params:{},schema:schema74().properties.ssl_parameters_regenerate.not,parentSchema:schema74().properties.ssl_parameters_regenerate,data:data.ssl_parameters_regenerate};
vErrors = add(vErrors, [err87]);
errors++;
}
if(data.ssl_prefer_server_ciphers !== undefined){
const err88 = {instancePath:instancePath+"/ssl_prefer_server_ciphers",schemaPath:"#/properties/ssl_prefer_server_ciphers/not",keyword:"not",params:{},schema:schema74().properties.ssl_prefer_server_ciphers.not,parentSchema:schema74().properties.ssl_prefer_server_ciphers,data:data.ssl_prefer_server_ciphers};
vErrors = add(vErrors, [err88]);
errors++;
}
if(data.ssl_protocols !== undefined){
const err89 = {instancePath:instancePath+"/ssl_protocols",schemaPath:"#/properties/ssl_protocols/not",keyword:"not",params:{},schema:schema74().properties.ssl_protocols.not,parentSchema:schema74().properties.ssl_protocols,data:data.ssl_protocols};
vErrors = add(vErrors, [err89]);
errors++;
}
if(data.ssl_require_crl !== undefined){
const err90 = {instancePath:instancePath+"/ssl_require_crl",schemaPath:"#/properties/ssl_require_crl/not",keyword:"not",params:{},schema:schema74().properties.ssl_require_crl.not,parentSchema:schema74().properties.ssl_require_crl,data:data.ssl_require_crl};
vErrors = add(vErrors, [err90]);
errors++;
}
if(data.ssl_server !== undefined){
let data89 = data.ssl_server;
if(!(data89 && typeof data89 == "object" && !Array.isArray(data89))){
const err91 = {instancePath:instancePath+"/ssl_server",schemaPath:"#/properties/ssl_server/type",keyword:"type",params:{type: "object"},schema:schema74().properties.ssl_server.type,parentSchema:schema74().properties.ssl_server,data:data89};
vErrors = add(vErrors, [err91]);
errors++;
}
}
if(data.ssl_verify_client_cert !== undefined){
const err92 = {instancePath:instancePath+"/ssl_verify_client_cert",schemaPath:"#/properties/ssl_verify_client_cert/not",keyword:"not",params:{},schema:schema74().properties.ssl_verify_client_cert.not,parentSchema:schema74().properties.ssl_verify_client_cert,data:data.ssl_verify_client_cert};
vErrors = add(vErrors, [err92]);
errors++;
}
if(data.stats_server !== undefined){
let data91 = data.stats_server;
if(!(data91 && typeof data91 == "object" && !Array.isArray(data91))){
const err93 = {instancePath:instancePath+"/stats_server",schemaPath:"#/properties/stats_server/type",keyword:"type",params:{type: "object"},schema:schema74().properties.stats_server.type,parentSchema:schema74().properties.stats_server,data:data91};
vErrors = add(vErrors, [err93]);
errors++;
}
}
if(data.unix_listener !== undefined){
let data92 = data.unix_listener;
if(!(data92 && typeof data92 == "object" && !Array.isArray(data92))){
const err94 = {instancePath:instancePath+"/unix_listener",schemaPath:"#/properties/unix_listener/type",keyword:"type",params:{type: "object"},schema:schema74().properties.unix_listener.type,parentSchema:schema74().properties.unix_listener,data:data92};
vErrors = add(vErrors, [err94]);
errors++;
}
}
if(data.userdb !== undefined){
let data93 = data.userdb;
if(!(data93 && typeof data93 == "object" && !Array.isArray(data93))){
const err95 = {instancePath:instancePath+"/userdb",schemaPath:"#/properties/userdb/type",keyword:"type",params:{type: "object"},schema:schema74().properties.userdb.type,parentSchema:schema74().properties.userdb,data:data93};
vErrors = add(vErrors, [err95]);
errors++;
}
}
if(data.userdb_passwd !== undefined){
let data94 = data.userdb_passwd;
if(!(data94 && typeof data94 == "object" && !Array.isArray(data94))){
const err96 = {instancePath:instancePath+"/userdb_passwd",schemaPath:"#/properties/userdb_passwd/type",keyword:"type",params:{type: "object"},schema:schema74().properties.userdb_passwd.type,parentSchema:schema74().properties.userdb_passwd,data:data94};
vErrors = add(vErrors, [err96]);
errors++;
}
}
if(data.userdb_passwd_file !== undefined){
let data95 = data.userdb_passwd_file;
if(!(data95 && typeof data95 == "object" && !Array.isArray(data95))){
const err97 = {instancePath:instancePath+"/userdb_passwd_file",schemaPath:"#/properties/userdb_passwd_file/type",keyword:"type",params:{type: "object"},schema:schema74().properties.userdb_passwd_file.type,parentSchema:schema74().properties.userdb_passwd_file,data:data95};
vErrors = add(vErrors, [err97]);
errors++;
}
}
if(data.userdb_static !== undefined){
let data96 = data.userdb_static;
if(!(data96 && typeof data96 == "object" && !Array.isArray(data96))){
const err98 = {instancePath:instancePath+"/userdb_static",schemaPath:"#/properties/userdb_static/type",keyword:"type",params:{type: "object"},schema:schema74().properties.userdb_static.type,parentSchema:schema74().properties.userdb_static,data:data96};
vErrors = add(vErrors, [err98]);
errors++;
}
}
if(data.virtual !== undefined){
let data97 = data.virtual;
if(!(data97 && typeof data97 == "object" && !Array.isArray(data97))){
const err99 = {instancePath:instancePath+"/virtual",schemaPath:"#/properties/virtual/type",keyword:"type",params:{type: "object"},schema:schema74().properties.virtual.type,parentSchema:schema74().properties.virtual,data:data97};
vErrors = add(vErrors, [err99]);
errors++;
}
}
if(data.welcome !== undefined){
let data98 = data.welcome;
if(!(data98 && typeof data98 == "object" && !Array.isArray(data98))){
const err100 = {instancePath:instancePath+"/welcome",schemaPath:"#/properties/welcome/type",keyword:"type",params:{type: "object"},schema:schema74().properties.welcome.type,parentSchema:schema74().properties.welcome,data:data98};
vErrors = add(vErrors, [err100]);
errors++;
}
}
if(data.zlib_save !== undefined){
const err101 = {instancePath:instancePath+"/zlib_save",schemaPath:"#/properties/zlib_save/not",keyword:"not",params:{},schema:schema74().properties.zlib_save.not,parentSchema:schema74().properties.zlib_save,data:data.zlib_save};
vErrors = add(vErrors, [err101]);
errors++;
}
if(data.zlib_save_level !== undefined){
const err102 = {instancePath:instancePath+"/zlib_save_level",schemaPath:"#/properties/zlib_save_level/not",keyword:"not",params:{},schema:schema74().properties.zlib_save_level.not,parentSchema:schema74().properties.zlib_save_level,data:data.zlib_save_level};
vErrors = add(vErrors, [err102]);
errors++;
}
}
else {
const err103 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema74().type,parentSchema:schema74(),data};
vErrors = add(vErrors, [err103]);
errors++;
}
validate32.errors = vErrors;
return errors === 0;
}
validate32.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate29(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="services/dovecot.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate29.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs1 = errors;
let valid0 = true;
const _errs2 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.runtime === undefined) && (missing0 = "runtime")){
const err0 = {};
vErrors = add(vErrors, [err0]);
errors++;
}
else {
if(data.runtime !== undefined){
if("docker" !== data.runtime){
const err1 = {};
vErrors = add(vErrors, [err1]);
errors++;
}
}
}
}
var _valid0 = _errs2 === errors;
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
if(_valid0){
const _errs4 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.image === undefined){
const err2 = {instancePath,schemaPath:"#/then/required",keyword:"required",params:{missingProperty: "image"},schema:schema64().then.required,parentSchema:schema64().then,data};
vErrors = add(vErrors, [err2]);
errors++;
}
}
var _valid0 = _errs4 === errors;
valid0 = _valid0;
}
if(!valid0){
const err3 = {instancePath,schemaPath:"#/if",keyword:"if",params:{failingKeyword: "then"},schema:schema64().if,parentSchema:schema64(),data};
vErrors = add(vErrors, [err3]);
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.runtime === undefined){
data.runtime = "native";
}
if(data.mailRoot === undefined){
data.mailRoot = "/var/mail/vmail";
}
if(data.imaps === undefined){
data.imaps = {};
}
if(data.imap === undefined){
data.imap = {};
}
if(data.pop3s === undefined){
data.pop3s = {};
}
if(data.sieve === undefined){
data.sieve = {};
}
if(data.junkFor === undefined){
data.junkFor = "30d";
}
if(data.search === undefined){
data.search = true;
}
if(data.quotaWarnings === undefined){
data.quotaWarnings = [80,95];
}
if(data.connectionsPerUser === undefined){
data.connectionsPerUser = 30;
}
for(const key0 in data){
if(!(func9.call(schema64().properties, key0))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema64(),data};
vErrors = add(vErrors, [err4]);
errors++;
}
}
let data1 = data.runtime;
if(typeof data1 !== "string"){
const err5 = {instancePath:instancePath+"/runtime",schemaPath:"../common.schema.json#/$defs/runtime/type",keyword:"type",params:{type: "string"},schema:schema65().type,parentSchema:schema65(),data:data1};
vErrors = add(vErrors, [err5]);
errors++;
}
if(!((data1 === "native") || (data1 === "docker"))){
const err6 = {instancePath:instancePath+"/runtime",schemaPath:"../common.schema.json#/$defs/runtime/enum",keyword:"enum",params:{allowedValues: schema65().enum},schema:schema65().enum,parentSchema:schema65(),data:data1};
vErrors = add(vErrors, [err6]);
errors++;
}
if(data.image !== undefined){
let data2 = data.image;
if(typeof data2 === "string"){
if(!pattern37.test(data2)){
const err7 = {instancePath:instancePath+"/image",schemaPath:"../common.schema.json#/$defs/image/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9._/:@-]*$"},schema:"^[a-z0-9][a-z0-9._/:@-]*$",parentSchema:schema66(),data:data2};
vErrors = add(vErrors, [err7]);
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/image",schemaPath:"../common.schema.json#/$defs/image/type",keyword:"type",params:{type: "string"},schema:schema66().type,parentSchema:schema66(),data:data2};
vErrors = add(vErrors, [err8]);
errors++;
}
}
if(data.limits !== undefined){
if(!(validate30(data.limits, {instancePath:instancePath+"/limits",parentData:data,parentDataProperty:"limits",rootData,dynamicAnchors}))){
vErrors = add(vErrors, validate30.errors);
errors = vErrors.length;
}
}
let data4 = data.mailRoot;
if(typeof data4 === "string"){
if(!pattern23.test(data4)){
const err9 = {instancePath:instancePath+"/mailRoot",schemaPath:"#/properties/mailRoot/pattern",keyword:"pattern",params:{pattern: "^(/[a-zA-Z0-9._-]+)+$"},schema:"^(/[a-zA-Z0-9._-]+)+$",parentSchema:schema64().properties.mailRoot,data:data4};
vErrors = add(vErrors, [err9]);
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/mailRoot",schemaPath:"#/properties/mailRoot/type",keyword:"type",params:{type: "string"},schema:schema64().properties.mailRoot.type,parentSchema:schema64().properties.mailRoot,data:data4};
vErrors = add(vErrors, [err10]);
errors++;
}
let data5 = data.imaps;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.from === undefined){
data5.from = ["internet"];
}
for(const key1 in data5){
if(!(key1 === "from")){
const err11 = {instancePath:instancePath+"/imaps",schemaPath:"#/properties/imaps/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},schema:false,parentSchema:schema64().properties.imaps,data:data5};
vErrors = add(vErrors, [err11]);
errors++;
}
}
let data6 = data5.from;
if(Array.isArray(data6)){
const len0 = data6.length;
for(let i0=0; i0<len0; i0++){
let data7 = data6[i0];
if(typeof data7 === "string"){
if(!pattern40.test(data7)){
const err12 = {instancePath:instancePath+"/imaps/from/" + i0,schemaPath:"../common.schema.json#/$defs/from/items/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9-]*$"},schema:"^[a-z][a-z0-9-]*$",parentSchema:schema69().items,data:data7};
vErrors = add(vErrors, [err12]);
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/imaps/from/" + i0,schemaPath:"../common.schema.json#/$defs/from/items/type",keyword:"type",params:{type: "string"},schema:schema69().items.type,parentSchema:schema69().items,data:data7};
vErrors = add(vErrors, [err13]);
errors++;
}
}
let i1 = data6.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data6[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err14 = {instancePath:instancePath+"/imaps/from",schemaPath:"../common.schema.json#/$defs/from/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},schema:true,parentSchema:schema69(),data:data6};
vErrors = add(vErrors, [err14]);
errors++;
break;
}
indices0[item0] = i1;
}
}
}
else {
const err15 = {instancePath:instancePath+"/imaps/from",schemaPath:"../common.schema.json#/$defs/from/type",keyword:"type",params:{type: "array"},schema:schema69().type,parentSchema:schema69(),data:data6};
vErrors = add(vErrors, [err15]);
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/imaps",schemaPath:"#/properties/imaps/type",keyword:"type",params:{type: "object"},schema:schema64().properties.imaps.type,parentSchema:schema64().properties.imaps,data:data5};
vErrors = add(vErrors, [err16]);
errors++;
}
let data8 = data.imap;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.from === undefined){
data8.from = [];
}
for(const key2 in data8){
if(!(key2 === "from")){
const err17 = {instancePath:instancePath+"/imap",schemaPath:"#/properties/imap/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},schema:false,parentSchema:schema64().properties.imap,data:data8};
vErrors = add(vErrors, [err17]);
errors++;
}
}
let data9 = data8.from;
if(Array.isArray(data9)){
const len1 = data9.length;
for(let i2=0; i2<len1; i2++){
let data10 = data9[i2];
if(typeof data10 === "string"){
if(!pattern40.test(data10)){
const err18 = {instancePath:instancePath+"/imap/from/" + i2,schemaPath:"../common.schema.json#/$defs/from/items/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9-]*$"},schema:"^[a-z][a-z0-9-]*$",parentSchema:schema69().items,data:data10};
vErrors = add(vErrors, [err18]);
errors++;
}
}
else {
const err19 = {instancePath:instancePath+"/imap/from/" + i2,schemaPath:"../common.schema.json#/$defs/from/items/type",keyword:"type",params:{type: "string"},schema:schema69().items.type,parentSchema:schema69().items,data:data10};
vErrors = add(vErrors, [err19]);
errors++;
}
}
let i3 = data9.length;
let j1;
if(i3 > 1){
const indices1 = {};
for(;i3--;){
let item1 = data9[i3];
if(typeof item1 !== "string"){
continue;
}
if(typeof indices1[item1] == "number"){
j1 = indices1[item1];
const err20 = {instancePath:instancePath+"/imap/from",schemaPath:"../common.schema.json#/$defs/from/uniqueItems",keyword:"uniqueItems",params:{i: i3, j: j1},schema:true,parentSchema:schema69(),data:data9};
vErrors = add(vErrors, [err20]);
errors++;
break;
}
indices1[item1] = i3;
}
}
}
else {
const err21 = {instancePath:instancePath+"/imap/from",schemaPath:"../common.schema.json#/$defs/from/type",keyword:"type",params:{type: "array"},schema:schema69().type,parentSchema:schema69(),data:data9};
vErrors = add(vErrors, [err21]);
errors++;
}
}
else {
const err22 = {instancePath:instancePath+"/imap",schemaPath:"#/properties/imap/type",keyword:"type",params:{type: "object"},schema:schema64().properties.imap.type,parentSchema:schema64().properties.imap,data:data8};
vErrors = add(vErrors, [err22]);
errors++;
}
let data11 = data.pop3s;
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
if(data11.from === undefined){
data11.from = [];
}
for(const key3 in data11){
if(!(key3 === "from")){
const err23 = {instancePath:instancePath+"/pop3s",schemaPath:"#/properties/pop3s/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},schema:false,parentSchema:schema64().properties.pop3s,data:data11};
vErrors = add(vErrors, [err23]);
errors++;
}
}
let data12 = data11.from;
if(Array.isArray(data12)){
const len2 = data12.length;
for(let i4=0; i4<len2; i4++){
let data13 = data12[i4];
if(typeof data13 === "string"){
if(!pattern40.test(data13)){
const err24 = {instancePath:instancePath+"/pop3s/from/" + i4,schemaPath:"../common.schema.json#/$defs/from/items/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9-]*$"},schema:"^[a-z][a-z0-9-]*$",parentSchema:schema69().items,data:data13};
vErrors = add(vErrors, [err24]);
errors++;
}
}
else {
const err25 = {instancePath:instancePath+"/pop3s/from/" + i4,schemaPath:"../common.schema.json#/$defs/from/items/type",keyword:"type",params:{type: "string"},schema:schema69().items.type,parentSchema:schema69().items,data:data13};
vErrors = add(vErrors, [err25]);
errors++;
}
}
let i5 = data12.length;
let j2;
if(i5 > 1){
const indices2 = {};
for(;i5--;){
let item2 = data12[i5];
if(typeof item2 !== "string"){
continue;
}
if(typeof indices2[item2] == "number"){
j2 = indices2[item2];
const err26 = {instancePath:instancePath+"/pop3s/from",schemaPath:"../common.schema.json#/$defs/from/uniqueItems",keyword:"uniqueItems",params:{i: i5, j: j2},schema:true,parentSchema:schema69(),data:data12};
vErrors = add(vErrors, [err26]);
errors++;
break;
}
indices2[item2] = i5;
}
}
}
else {
const err27 = {instancePath:instancePath+"/pop3s/from",schemaPath:"../common.schema.json#/$defs/from/type",keyword:"type",params:{type: "array"},schema:schema69().type,parentSchema:schema69(),data:data12};
vErrors = add(vErrors, [err27]);
errors++;
}
}
else {
const err28 = {instancePath:instancePath+"/pop3s",schemaPath:"#/properties/pop3s/type",keyword:"type",params:{type: "object"},schema:schema64().properties.pop3s.type,parentSchema:schema64().properties.pop3s,data:data11};
vErrors = add(vErrors, [err28]);
errors++;
}
let data14 = data.sieve;
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
if(data14.from === undefined){
data14.from = [];
}
for(const key4 in data14){
if(!(key4 === "from")){
const err29 = {instancePath:instancePath+"/sieve",schemaPath:"#/properties/sieve/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},schema:false,parentSchema:schema64().properties.sieve,data:data14};
vErrors = add(vErrors, [err29]);
errors++;
}
}
let data15 = data14.from;
if(Array.isArray(data15)){
const len3 = data15.length;
for(let i6=0; i6<len3; i6++){
let data16 = data15[i6];
if(typeof data16 === "string"){
if(!pattern40.test(data16)){
const err30 = {instancePath:instancePath+"/sieve/from/" + i6,schemaPath:"../common.schema.json#/$defs/from/items/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9-]*$"},schema:"^[a-z][a-z0-9-]*$",parentSchema:schema69().items,data:data16};
vErrors = add(vErrors, [err30]);
errors++;
}
}
else {
const err31 = {instancePath:instancePath+"/sieve/from/" + i6,schemaPath:"../common.schema.json#/$defs/from/items/type",keyword:"type",params:{type: "string"},schema:schema69().items.type,parentSchema:schema69().items,data:data16};
vErrors = add(vErrors, [err31]);
errors++;
}
}
let i7 = data15.length;
let j3;
if(i7 > 1){
const indices3 = {};
for(;i7--;){
let item3 = data15[i7];
if(typeof item3 !== "string"){
continue;
}
if(typeof indices3[item3] == "number"){
j3 = indices3[item3];
const err32 = {instancePath:instancePath+"/sieve/from",schemaPath:"../common.schema.json#/$defs/from/uniqueItems",keyword:"uniqueItems",params:{i: i7, j: j3},schema:true,parentSchema:schema69(),data:data15};
vErrors = add(vErrors, [err32]);
errors++;
break;
}
indices3[item3] = i7;
}
}
}
else {
const err33 = {instancePath:instancePath+"/sieve/from",schemaPath:"../common.schema.json#/$defs/from/type",keyword:"type",params:{type: "array"},schema:schema69().type,parentSchema:schema69(),data:data15};
vErrors = add(vErrors, [err33]);
errors++;
}
}
else {
const err34 = {instancePath:instancePath+"/sieve",schemaPath:"#/properties/sieve/type",keyword:"type",params:{type: "object"},schema:schema64().properties.sieve.type,parentSchema:schema64().properties.sieve,data:data14};
vErrors = add(vErrors, [err34]);
errors++;
}
let data17 = data.junkFor;
if(typeof data17 === "string"){
if(!pattern32.test(data17)){
const err35 = {instancePath:instancePath+"/junkFor",schemaPath:"../common.schema.json#/$defs/duration/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]*(s|m|h|d|w)$"},schema:"^[1-9][0-9]*(s|m|h|d|w)$",parentSchema:schema59(),data:data17};
vErrors = add(vErrors, [err35]);
errors++;
}
}
else {
const err36 = {instancePath:instancePath+"/junkFor",schemaPath:"../common.schema.json#/$defs/duration/type",keyword:"type",params:{type: "string"},schema:schema59().type,parentSchema:schema59(),data:data17};
vErrors = add(vErrors, [err36]);
errors++;
}
let data18 = data.search;
if(typeof data18 !== "boolean"){
const err37 = {instancePath:instancePath+"/search",schemaPath:"#/properties/search/type",keyword:"type",params:{type: "boolean"},schema:schema64().properties.search.type,parentSchema:schema64().properties.search,data:data18};
vErrors = add(vErrors, [err37]);
errors++;
}
let data19 = data.quotaWarnings;
if(Array.isArray(data19)){
const len4 = data19.length;
for(let i8=0; i8<len4; i8++){
let data20 = data19[i8];
if(!(((typeof data20 == "number") && (!(data20 % 1) && !isNaN(data20))) && (isFinite(data20)))){
const err38 = {instancePath:instancePath+"/quotaWarnings/" + i8,schemaPath:"#/properties/quotaWarnings/items/type",keyword:"type",params:{type: "integer"},schema:schema64().properties.quotaWarnings.items.type,parentSchema:schema64().properties.quotaWarnings.items,data:data20};
vErrors = add(vErrors, [err38]);
errors++;
}
if((typeof data20 == "number") && (isFinite(data20))){
if(data20 > 99 || isNaN(data20)){
const err39 = {instancePath:instancePath+"/quotaWarnings/" + i8,schemaPath:"#/properties/quotaWarnings/items/maximum",keyword:"maximum",params:{comparison: "<=", limit: 99},schema:99,parentSchema:schema64().properties.quotaWarnings.items,data:data20};
vErrors = add(vErrors, [err39]);
errors++;
}
if(data20 < 1 || isNaN(data20)){
const err40 = {instancePath:instancePath+"/quotaWarnings/" + i8,schemaPath:"#/properties/quotaWarnings/items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema64().properties.quotaWarnings.items,data:data20};
vErrors = add(vErrors, [err40]);
errors++;
}
}
}
let i9 = data19.length;
let j4;
if(i9 > 1){
const indices4 = {};
for(;i9--;){
let item4 = data19[i9];
if(!(((typeof item4 == "number") && (!(item4 % 1) && !isNaN(item4))) && (isFinite(item4)))){
continue;
}
if(typeof indices4[item4] == "number"){
j4 = indices4[item4];
const err41 = {instancePath:instancePath+"/quotaWarnings",schemaPath:"#/properties/quotaWarnings/uniqueItems",keyword:"uniqueItems",params:{i: i9, j: j4},schema:true,parentSchema:schema64().properties.quotaWarnings,data:data19};
vErrors = add(vErrors, [err41]);
errors++;
break;
}
indices4[item4] = i9;
}
}
}
else {
const err42 = {instancePath:instancePath+"/quotaWarnings",schemaPath:"#/properties/quotaWarnings/type",keyword:"type",params:{type: "array"},schema:schema64().properties.quotaWarnings.type,parentSchema:schema64().properties.quotaWarnings,data:data19};
vErrors = add(vErrors, [err42]);
errors++;
}
let data21 = data.connectionsPerUser;
if(!(((typeof data21 == "number") && (!(data21 % 1) && !isNaN(data21))) && (isFinite(data21)))){
const err43 = {instancePath:instancePath+"/connectionsPerUser",schemaPath:"#/properties/connectionsPerUser/type",keyword:"type",params:{type: "integer"},schema:schema64().properties.connectionsPerUser.type,parentSchema:schema64().properties.connectionsPerUser,data:data21};
vErrors = add(vErrors, [err43]);
errors++;
}
if((typeof data21 == "number") && (isFinite(data21))){
if(data21 > 10000 || isNaN(data21)){
const err44 = {instancePath:instancePath+"/connectionsPerUser",schemaPath:"#/properties/connectionsPerUser/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10000},schema:10000,parentSchema:schema64().properties.connectionsPerUser,data:data21};
vErrors = add(vErrors, [err44]);
errors++;
}
if(data21 < 1 || isNaN(data21)){
const err45 = {instancePath:instancePath+"/connectionsPerUser",schemaPath:"#/properties/connectionsPerUser/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema64().properties.connectionsPerUser,data:data21};
vErrors = add(vErrors, [err45]);
errors++;
}
}
if(data.extra !== undefined){
if(!(validate32(data.extra, {instancePath:instancePath+"/extra",parentData:data,parentDataProperty:"extra",rootData,dynamicAnchors}))){
vErrors = add(vErrors, validate32.errors);
errors = vErrors.length;
}
}
}
else {
const err46 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema64().type,parentSchema:schema64(),data};
vErrors = add(vErrors, [err46]);
errors++;
}
validate29.errors = vErrors;
return errors === 0;
}
validate29.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema76 = () => schemaPart("services/postfix.schema.json");

function validate36(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate36.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((key0 === "memory") || (key0 === "cpus"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema67(),data};
vErrors = add(vErrors, [err0]);
errors++;
}
}
if(data.memory !== undefined){
let data0 = data.memory;
if(typeof data0 === "string"){
if(!pattern14.test(data0)){
const err1 = {instancePath:instancePath+"/memory",schemaPath:"#/$defs/size/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]*(KiB|MiB|GiB|TiB)$"},schema:"^[1-9][0-9]*(KiB|MiB|GiB|TiB)$",parentSchema:schema44(),data:data0};
vErrors = add(vErrors, [err1]);
errors++;
}
}
else {
const err2 = {instancePath:instancePath+"/memory",schemaPath:"#/$defs/size/type",keyword:"type",params:{type: "string"},schema:schema44().type,parentSchema:schema44(),data:data0};
vErrors = add(vErrors, [err2]);
errors++;
}
}
if(data.cpus !== undefined){
let data1 = data.cpus;
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 <= 0 || isNaN(data1)){
const err3 = {instancePath:instancePath+"/cpus",schemaPath:"#/properties/cpus/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},schema:0,parentSchema:schema67().properties.cpus,data:data1};
vErrors = add(vErrors, [err3]);
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/cpus",schemaPath:"#/properties/cpus/type",keyword:"type",params:{type: "number"},schema:schema67().properties.cpus.type,parentSchema:schema67().properties.cpus,data:data1};
vErrors = add(vErrors, [err4]);
errors++;
}
}
}
else {
const err5 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema67().type,parentSchema:schema67(),data};
vErrors = add(vErrors, [err5]);
errors++;
}
validate36.errors = vErrors;
return errors === 0;
}
validate36.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema85 = () => schemaPart("daemons/postfix.schema.json");
const schema86 = () => schemaPart("common.schema.json", "$defs", "rawValue");
const schema87 = () => schemaPart("common.schema.json", "$defs", "rawBoolean");
const pattern52 = new RegExp("^[a-z][a-z0-9_-]*_(destination_(concurrency_(limit|failed_cohort_limit|negative_feedback|positive_feedback)|rate_delay|recipient_limit)|initial_destination_concurrency|delivery_slot_(cost|discount|loan)|extra_recipient_limit|minimum_delivery_slots|recipient_(limit|refill_delay|refill_limit)|transport_rate_delay|time_limit)$", "u");
const pattern53 = new RegExp("^(yes|no|\\$.+)$", "u");

function validate38(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="daemons/postfix.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate38.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
let data0 = data[key0];
if(((typeof data0 !== "string") && (!((typeof data0 == "number") && (isFinite(data0))))) && (typeof data0 !== "boolean")){
const err0 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"../common.schema.json#/$defs/rawValue/type",keyword:"type",params:{type: schema86().type},schema:schema86().type,parentSchema:schema86(),data:data0};
vErrors = add(vErrors, [err0]);
errors++;
}
}
}
else {
const err1 = {instancePath,schemaPath:"#/allOf/0/type",keyword:"type",params:{type: "object"},schema:schema85().allOf[0].type,parentSchema:schema85().allOf[0],data};
vErrors = add(vErrors, [err1]);
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key1 in data){
if(!((func9.call(schema85().properties, key1)) || (pattern52.test(key1)))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},schema:false,parentSchema:schema85(),data};
vErrors = add(vErrors, [err2]);
errors++;
}
}
if(data.address_verify_negative_cache !== undefined){
let data1 = data.address_verify_negative_cache;
if((typeof data1 !== "boolean") && (typeof data1 !== "string")){
const err3 = {instancePath:instancePath+"/address_verify_negative_cache",schemaPath:"../common.schema.json#/$defs/rawBoolean/type",keyword:"type",params:{type: schema87().type},schema:schema87().type,parentSchema:schema87(),data:data1};
vErrors = add(vErrors, [err3]);
errors++;
}
if(typeof data1 === "string"){
if(!pattern53.test(data1)){
const err4 = {instancePath:instancePath+"/address_verify_negative_cache",schemaPath:"../common.schema.json#/$defs/rawBoolean/pattern",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},schema:"^(yes|no|\\$.+)$",parentSchema:schema87(),data:data1};
vErrors = add(vErrors, [err4]);
errors++;
}
}
}
if(data.allow_min_user !== undefined){
let data2 = data.allow_min_user;
if((typeof data2 !== "boolean") && (typeof data2 !== "string")){
const err5 = {instancePath:instancePath+"/allow_min_user",schemaPath:"../common.schema.json#/$defs/rawBoolean/type",keyword:"type",params:{type: schema87().type},schema:schema87().type,parentSchema:schema87(),data:data2};
vErrors = add(vErrors, [err5]);
errors++;
}
if(typeof data2 === "string"){
if(!pattern53.test(data2)){
const err6 = {instancePath:instancePath+"/allow_min_user",schemaPath:"../common.schema.json#/$defs/rawBoolean/pattern",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},schema:"^(yes|no|\\$.+)$",parentSchema:schema87(),data:data2};
vErrors = add(vErrors, [err6]);
errors++;
}
}
}
if(data.allow_percent_hack !== undefined){
let data3 = data.allow_percent_hack;
if((typeof data3 !== "boolean") && (typeof data3 !== "string")){
const err7 = {instancePath:instancePath+"/allow_percent_hack",schemaPath:"../common.schema.json#/$defs/rawBoolean/type",keyword:"type",params:{type: schema87().type},schema:schema87().type,parentSchema:schema87(),data:data3};
vErrors = add(vErrors, [err7]);
errors++;
}
if(typeof data3 === "string"){
if(!pattern53.test(data3)){
const err8 = {instancePath:instancePath+"/allow_percent_hack",schemaPath:"../common.schema.json#/$defs/rawBoolean/pattern",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},schema:"^(yes|no|\\$.+)$",parentSchema:schema87(),data:data3};
vErrors = add(vErrors, [err8]);
errors++;
}
}
}
if(data.allow_srv_lookup_fallback !== undefined){
let data4 = data.allow_srv_lookup_fallback;
if((typeof data4 !== "boolean") && (typeof data4 !== "string")){
const err9 = {instancePath:instancePath+"/allow_srv_lookup_fallback",schemaPath:"../common.schema.json#/$defs/rawBoolean/type",keyword:"type",params:{type: schema87().type},schema:schema87().type,parentSchema:schema87(),data:data4};
vErrors = add(vErrors, [err9]);
errors++;
}
if(typeof data4 === "string"){
if(!pattern53.test(data4)){
const err10 = {instancePath:instancePath+"/allow_srv_lookup_fallback",schemaPath:"../common.schema.json#/$defs/rawBoolean/pattern",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},schema:"^(yes|no|\\$.+)$",parentSchema:schema87(),data:data4};
vErrors = add(vErrors, [err10]);
errors++;
}
}
}
if(data.allow_untrusted_routing !== undefined){
let data5 = data.allow_untrusted_routing;
if((typeof data5 !== "boolean") && (typeof data5 !== "string")){
const err11 = {instancePath:instancePath+"/allow_untrusted_routing",schemaPath:"../common.schema.json#/$defs/rawBoolean/type",keyword:"type",params:{type: schema87().type},schema:schema87().type,parentSchema:schema87(),data:data5};
vErrors = add(vErrors, [err11]);
errors++;
}
if(typeof data5 === "string"){
if(!pattern53.test(data5)){
const err12 = {instancePath:instancePath+"/allow_untrusted_routing",schemaPath:"../common.schema.json#/$defs/rawBoolean/pattern",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},schema:"^(yes|no|\\$.+)$",parentSchema:schema87(),data:data5};
vErrors = add(vErrors, [err12]);
errors++;
}
}
}
if(data.always_add_missing_headers !== undefined){
let data6 = data.always_add_missing_headers;
if((typeof data6 !== "boolean") && (typeof data6 !== "string")){
const err13 = {instancePath:instancePath+"/always_add_missing_headers",schemaPath:"../common.schema.json#/$defs/rawBoolean/type",keyword:"type",params:{type: schema87().type},schema:schema87().type,parentSchema:schema87(),data:data6};
vErrors = add(vErrors, [err13]);
errors++;
}
if(typeof data6 === "string"){
if(!pattern53.test(data6)){
const err14 = {instancePath:instancePath+"/always_add_missing_headers",schemaPath:"../common.schema.json#/$defs/rawBoolean/pattern",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},schema:"^(yes|no|\\$.+)$",parentSchema:schema87(),data:data6};
vErrors = add(vErrors, [err14]);
errors++;
}
}
}
if(data.append_at_myorigin !== undefined){
let data7 = data.append_at_myorigin;
if((typeof data7 !== "boolean") && (typeof data7 !== "string")){
const err15 = {instancePath:instancePath+"/append_at_myorigin",schemaPath:"../common.schema.json#/$defs/rawBoolean/type",keyword:"type",params:{type: schema87().type},schema:schema87().type,parentSchema:schema87(),data:data7};
vErrors = add(vErrors, [err15]);
errors++;
}
if(typeof data7 === "string"){
if(!pattern53.test(data7)){
const err16 = {instancePath:instancePath+"/append_at_myorigin",schemaPath:"../common.schema.json#/$defs/rawBoolean/pattern",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},schema:"^(yes|no|\\$.+)$",parentSchema:schema87(),data:data7};
vErrors = add(vErrors, [err16]);
errors++;
}
}
}
if(data.backwards_bounce_logfile_compatibility !== undefined){
let data8 = data.backwards_bounce_logfile_compatibility;
if((typeof data8 !== "boolean") && (typeof data8 !== "string")){
const err17 = {instancePath:instancePath+"/backwards_bounce_logfile_compatibility",schemaPath:"../common.schema.json#/$defs/rawBoolean/type",keyword:"type",params:{type: schema87().type},schema:schema87().type,parentSchema:schema87(),data:data8};
vErrors = add(vErrors, [err17]);
errors++;
}
if(typeof data8 === "string"){
if(!pattern53.test(data8)){
const err18 = {instancePath:instancePath+"/backwards_bounce_logfile_compatibility",schemaPath:"../common.schema.json#/$defs/rawBoolean/pattern",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},schema:"^(yes|no|\\$.+)$",parentSchema:schema87(),data:data8};
vErrors = add(vErrors, [err18]);
errors++;
}
}
}
if(data.biff !== undefined){
let data9 = data.biff;
if((typeof data9 !== "boolean") && (typeof data9 !== "string")){
const err19 = {instancePath:instancePath+"/biff",schemaPath:"../common.schema.json#/$defs/rawBoolean/type",keyword:"type",params:{type: schema87().type},schema:schema87().type,parentSchema:schema87(),data:data9};
vErrors = add(vErrors, [err19]);
errors++;
}
if(typeof data9 === "string"){
if(!pattern53.test(data9)){
const err20 = {instancePath:instancePath+"/biff",schemaPath:"../common.schema.json#/$defs/rawBoolean/pattern",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},schema:"^(yes|no|\\$.+)$",parentSchema:schema87(),data:data9};
vErrors = add(vErrors, [err20]);
errors++;
}
}
}
if(data.broken_sasl_auth_clients !== undefined){
let data10 = data.broken_sasl_auth_clients;
if((typeof data10 !== "boolean") && (typeof data10 !== "string")){
const err21 = {instancePath:instancePath+"/broken_sasl_auth_clients",schemaPath:"../common.schema.json#/$defs/rawBoolean/type",keyword:"type",params:{type: schema87().type},schema:schema87().type,parentSchema:schema87(),data:data10};
vErrors = add(vErrors, [err21]);
errors++;
}
if(typeof data10 === "string"){
if(!pattern53.test(data10)){
const err22 = {instancePath:instancePath+"/broken_sasl_auth_clients",schemaPath:"../common.schema.json#/$defs/rawBoolean/pattern",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},schema:"^(yes|no|\\$.+)$",parentSchema:schema87(),data:data10};
vErrors = add(vErrors, [err22]);
errors++;
}
}
}
if(data.cleanup_replace_stray_cr_lf !== undefined){
let data11 = data.cleanup_replace_stray_cr_lf;
if((typeof data11 !== "boolean") && (typeof data11 !== "string")){
const err23 = {instancePath:instancePath+"/cleanup_replace_stray_cr_lf",schemaPath:"../common.schema.json#/$defs/rawBoolean/type",keyword:"type",params:{type: schema87().type},schema:schema87().type,parentSchema:schema87(),data:data11};
vErrors = add(vErrors, [err23]);
errors++;
}
if(typeof data11 === "string"){
if(!pattern53.test(data11)){
const err24 = {instancePath:instancePath+"/cleanup_replace_stray_cr_lf",schemaPath:"../common.schema.json#/$defs/rawBoolean/pattern",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},schema:"^(yes|no|\\$.+)$",parentSchema:schema87(),data:data11};
vErrors = add(vErrors, [err24]);
errors++;
}
}
}
if(data.confirm_delay_cleared !== undefined){
let data12 = data.confirm_delay_cleared;
if((typeof data12 !== "boolean") && (typeof data12 !== "string")){
const err25 = {instancePath:instancePath+"/confirm_delay_cleared",schemaPath:"../common.schema.json#/$defs/rawBoolean/type",keyword:"type",params:{type: schema87().type},schema:schema87().type,parentSchema:schema87(),data:data12};
vErrors = add(vErrors, [err25]);
errors++;
}
if(typeof data12 === "string"){
if(!pattern53.test(data12)){
const err26 = {instancePath:instancePath+"/confirm_delay_cleared",schemaPath:"../common.schema.json#/$defs/rawBoolean/pattern",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},schema:"^(yes|no|\\$.+)$",parentSchema:schema87(),data:data12};
vErrors = add(vErrors, [err26]);
errors++;
}
}
}
if(data.daemon_table_open_error_is_fatal !== undefined){
let data13 = data.daemon_table_open_error_is_fatal;
if((typeof data13 !== "boolean") && (typeof data13 !== "string")){
const err27 = {instancePath:instancePath+"/daemon_table_open_error_is_fatal",schemaPath:"../common.schema.json#/$defs/rawBoolean/type",keyword:"type",params:{type: schema87().type},schema:schema87().type,parentSchema:schema87(),data:data13};
vErrors = add(vErrors, [err27]);
errors++;
}
if(typeof data13 === "string"){
if(!pattern53.test(data13)){
const err28 = {instancePath:instancePath+"/daemon_table_open_error_is_fatal",schemaPath:"../common.schema.json#/$defs/rawBoolean/pattern",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},schema:"^(yes|no|\\$.+)$",parentSchema:schema87(),data:data13};
vErrors = add(vErrors, [err28]);
errors++;
}
}
}
if(data.destination_concurrency_feedback_debug !== undefined){
let data14 = data.destination_concurrency_feedback_debug;
if((typeof data14 !== "boolean") && (typeof data14 !== "string")){
const err29 = {instancePath:instancePath+"/destination_concurrency_feedback_debug",schemaPath:"../common.schema.json#/$defs/rawBoolean/type",keyword:"type",params:{type: schema87().type},schema:schema87().type,parentSchema:schema87(),data:data14};
vErrors = add(vErrors, [err29]);
errors++;
}
if(typeof data14 === "string"){
if(!pattern53.test(data14)){
const err30 = {instancePath:instancePath+"/destination_concurrency_feedback_debug",schemaPath:"../common.schema.json#/$defs/rawBoolean/pattern",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},schema:"^(yes|no|\\$.+)$",parentSchema:schema87(),data:data14};
vErrors = add(vErrors, [err30]);
errors++;
}
}
}
if(data.detect_8bit_encoding_header !== undefined){
let data15 = data.detect_8bit_encoding_header;
if((typeof data15 !== "boolean") && (typeof data15 !== "string")){
const err31 = {instancePath:instancePath+"/detect_8bit_encoding_header",schemaPath:"../common.schema.json#/$defs/rawBoolean/type",keyword:"type",params:{type: schema87().type},schema:schema87().type,parentSchema:schema87(),data:data15};
vErrors = add(vErrors, [err31]);
errors++;
}
if(typeof data15 === "string"){
if(!pattern53.test(data15)){
const err32 = {instancePath:instancePath+"/detect_8bit_encoding_header",schemaPath:"../common.schema.json#/$defs/rawBoolean/pattern",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},schema:"^(yes|no|\\$.+)$",parentSchema:schema87(),data:data15};
vErrors = add(vErrors, [err32]);
errors++;
}
}
}
if(data.disable_dns_lookups !== undefined){
const err33 = {instancePath:instancePath+"/disable_dns_lookups",schemaPath:"#/properties/disable_dns_lookups/not",keyword:"not",params:{},schema:schema85().properties.disable_dns_lookups.not,parentSchema:schema85().properties.disable_dns_lookups,data:data.disable_dns_lookups};
vErrors = add(vErrors, [err33]);
errors++;
}
if(data.disable_mime_input_processing !== undefined){
let data17 = data.disable_mime_input_processing;
if((typeof data17 !== "boolean") && (typeof data17 !== "string")){
const err34 = {instancePath:instancePath+"/disable_mime_input_processing",schemaPath:"../common.schema.json#/$defs/rawBoolean/type",keyword:"type",params:{type: schema87().type},schema:schema87().type,parentSchema:schema87(),data:data17};
vErrors = add(vErrors, [err34]);
errors++;
}
if(typeof data17 === "string"){
if(!pattern53.test(data17)){
const err35 = {instancePath:instancePath+"/disable_mime_input_processing",schemaPath:"../common.schema.json#/$defs/rawBoolean/pattern",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},schema:"^(yes|no|\\$.+)$",parentSchema:schema87(),data:data17};
vErrors = add(vErrors, [err35]);
errors++;
}
}
}
if(data.disable_mime_output_conversion !== undefined){
let data18 = data.disable_mime_output_conversion;
if((typeof data18 !== "boolean") && (typeof data18 !== "string")){
const err36 = {instancePath:instancePath+"/disable_mime_output_conversion",schemaPath:"../common.schema.json#/$defs/rawBoolean/type",keyword:"type",params:{type: schema87().type},schema:schema87().type,parentSchema:schema87(),data:data18};
vErrors = add(vErrors, [err36]);
errors++;
}
if(typeof data18 === "string"){
if(!pattern53.test(data18)){
const err37 = {instancePath:instancePath+"/disable_mime_output_conversion",schemaPath:"../common.schema.json#/$defs/rawBoolean/pattern",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},schema:"^(yes|no|\\$.+)$",parentSchema:schema87(),data:data18};
vErrors = add(vErrors, [err37]);
errors++;
}
}
}
if(data.disable_verp_bounces !== undefined){
let data19 = data.disable_verp_bounces;
if((typeof data19 !== "boolean") && (typeof data19 !== "string")){
const err38 = {instancePath:instancePath+"/disable_verp_bounces",schemaPath:"../common.schema.json#/$defs/rawBoolean/type",keyword:"type",params:{type: schema87().type},schema:schema87().type,parentSchema:schema87(),data:data19};
vErrors = add(vErrors, [err38]);
errors++;
}
if(typeof data19 === "string"){
if(!pattern53.test(data19)){
const err39 = {instancePath:instancePath+"/disable_verp_bounces",schemaPath:"../common.schema.json#/$defs/rawBoolean/pattern",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},schema:"^(yes|no|\\$.+)$",parentSchema:schema87(),data:data19};
vErrors = add(vErrors, [err39]);
errors++;
}
}
}
if(data.disable_vrfy_command !== undefined){
let data20 = data.disable_vrfy_command;
if((typeof data20 !== "boolean") && (typeof data20 !== "string")){
const err40 = {instancePath:instancePath+"/disable_vrfy_command",schemaPath:"../common.schema.json#/$defs/rawBoolean/type",keyword:"type",params:{type: schema87().type},schema:schema87().type,parentSchema:schema87(),data:data20};
vErrors = add(vErrors, [err40]);
errors++;
}
if(typeof data20 === "string"){
if(!pattern53.test(data20)){
const err41 = {instancePath:instancePath+"/disable_vrfy_command",schemaPath:"../common.schema.json#/$defs/rawBoolean/pattern",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},schema:"^(yes|no|\\$.+)$",parentSchema:schema87(),data:data20};
vErrors = add(vErrors, [err41]);
errors++;
}
}
}
if(data.dns_ncache_ttl_fix_enable !== undefined){
let data21 = data.dns_ncache_ttl_fix_enable;
if((typeof data21 !== "boolean") && (typeof data21 !== "string")){
const err42 = {instancePath:instancePath+"/dns_ncache_ttl_fix_enable",schemaPath:"../common.schema.json#/$defs/rawBoolean/type",keyword:"type",params:{type: schema87().type},schema:schema87().type,parentSchema:schema87(),data:data21};
vErrors = add(vErrors, [err42]);
errors++;
}
if(typeof data21 === "string"){
if(!pattern53.test(data21)){
const err43 = {instancePath:instancePath+"/dns_ncache_ttl_fix_enable",schemaPath:"../common.schema.json#/$defs/rawBoolean/pattern",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},schema:"^(yes|no|\\$.+)$",parentSchema:schema87(),data:data21};
vErrors = add(vErrors, [err43]);
errors++;
}
}
}
if(data.enable_idna2003_compatibility !== undefined){
let data22 = data.enable_idna2003_compatibility;
if((typeof data22 !== "boolean") && (typeof data22 !== "string")){
const err44 = {instancePath:instancePath+"/enable_idna2003_compatibility",schemaPath:"../common.schema.json#/$defs/rawBoolean/type",keyword:"type",params:{type: schema87().type},schema:schema87().type,parentSchema:schema87(),data:data22};
vErrors = add(vErrors, [err44]);
errors++;
}
if(typeof data22 === "string"){
if(!pattern53.test(data22)){
const err45 = {instancePath:instancePath+"/enable_idna2003_compatibility",schemaPath:"../common.schema.json#/$defs/rawBoolean/pattern",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},schema:"^(yes|no|\\$.+)$",parentSchema:schema87(),data:data22};
vErrors = add(vErrors, [err45]);
errors++;
}
}
}
if(data.enable_long_queue_ids !== undefined){
let data23 = data.enable_long_queue_ids;
if((typeof data23 !== "boolean") && (typeof data23 !== "string")){
const err46 = {instancePath:instancePath+"/enable_long_queue_ids",schemaPath:"../common.schema.json#/$defs/rawBoolean/type",keyword:"type",params:{type: schema87().type},schema:schema87().type,parentSchema:schema87(),data:data23};
vErrors = add(vErrors, [err46]);
errors++;
}
if(typeof data23 === "string"){
if(!pattern53.test(data23)){
const err47 = {instancePath:instancePath+"/enable_long_queue_ids",schemaPath:"../common.schema.json#/$defs/rawBoolean/pattern",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},schema:"^(yes|no|\\$.+)$",parentSchema:schema87(),data:data23};
vErrors = add(vErrors, [err47]);
errors++;
}
}
}
if(data.enable_original_recipient !== undefined){
let data24 = data.enable_original_recipient;
if((typeof data24 !== "boolean") && (typeof data24 !== "string")){
const err48 = {instancePath:instancePath+"/enable_original_recipient",schemaPath:"../common.schema.json#/$defs/rawBoolean/type",keyword:"type",params:{type: schema87().type},schema:schema87().type,parentSchema:schema87(),data:data24};
vErrors = add(vErrors, [err48]);
errors++;
}
if(typeof data24 === "string"){
if(!pattern53.test(data24)){
const err49 = {instancePath:instancePath+"/enable_original_recipient",schemaPath:"../common.schema.json#/$defs/rawBoolean/pattern",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},schema:"^(yes|no|\\$.+)$",parentSchema:schema87(),data:data24};
vErrors = add(vErrors, [err49]);
errors++;
}
}
}
if(data.enable_threaded_bounces !== undefined){
let data25 = data.enable_threaded_bounces;
if((typeof data25 !== "boolean") && (typeof data25 !== "string")){
const err50 = {instancePath:instancePath+"/enable_threaded_bounces",schemaPath:"../common.schema.json#/$defs/rawBoolean/type",keyword:"type",params:{type: schema87().type},schema:schema87().type,parentSchema:schema87(),data:data25};
vErrors = add(vErrors, [err50]);
errors++;
}
if(typeof data25 === "string"){
if(!pattern53.test(data25)){
const err51 = {instancePath:instancePath+"/enable_threaded_bounces",schemaPath:"../common.schema.json#/$defs/rawBoolean/pattern",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},schema:"^(yes|no|\\$.+)$",parentSchema:schema87(),data:data25};
vErrors = add(vErrors, [err51]);
errors++;
}
}
}
if(data.expand_owner_alias !== undefined){
let data26 = data.expand_owner_alias;
if((typeof data26 !== "boolean") && (typeof data26 !== "string")){
const err52 = {instancePath:instancePath+"/expand_owner_alias",schemaPath:"../common.schema.json#/$defs/rawBoolean/type",keyword:"type",params:{type: schema87().type},schema:schema87().type,parentSchema:schema87(),data:data26};
vErrors = add(vErrors, [err52]);
errors++;
}
if(typeof data26 === "string"){
if(!pattern53.test(data26)){
const err53 = {instancePath:instancePath+"/expand_owner_alias",schemaPath:"../common.schema.json#/$defs/rawBoolean/pattern",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},schema:"^(yes|no|\\$.+)$",parentSchema:schema87(),data:data26};
vErrors = add(vErrors, [err53]);
errors++;
}
}
}
if(data.force_mime_input_conversion !== undefined){
let data27 = data.force_mime_input_conversion;
if((typeof data27 !== "boolean") && (typeof data27 !== "string")){
const err54 = {instancePath:instancePath+"/force_mime_input_conversion",schemaPath:"../common.schema.json#/$defs/rawBoolean/type",keyword:"type",params:{type: schema87().type},schema:schema87().type,parentSchema:schema87(),data:data27};
vErrors = add(vErrors, [err54]);
errors++;
}
if(typeof data27 === "string"){
if(!pattern53.test(data27)){
const err55 = {instancePath:instancePath+"/force_mime_input_conversion",schemaPath:"../common.schema.json#/$defs/rawBoolean/pattern",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},schema:"^(yes|no|\\$.+)$",parentSchema:schema87(),data:data27};
vErrors = add(vErrors, [err55]);
errors++;
}
}
}
if(data.frozen_delivered_to !== undefined){
let data28 = data.frozen_delivered_to;
if((typeof data28 !== "boolean") && (typeof data28 !== "string")){
const err56 = {instancePath:instancePath+"/frozen_delivered_to",schemaPath:"../common.schema.json#/$defs/rawBoolean/type",keyword:"type",params:{type: schema87().type},schema:schema87().type,parentSchema:schema87(),data:data28};
vErrors = add(vErrors, [err56]);
errors++;
}
if(typeof data28 === "string"){
if(!pattern53.test(data28)){
const err57 = {instancePath:instancePath+"/frozen_delivered_to",schemaPath:"../common.schema.json#/$defs/rawBoolean/pattern",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},schema:"^(yes|no|\\$.+)$",parentSchema:schema87(),data:data28};
vErrors = add(vErrors, [err57]);
errors++;
}
}
}
if(data.helpful_warnings !== undefined){
let data29 = data.helpful_warnings;
if((typeof data29 !== "boolean") && (typeof data29 !== "string")){
const err58 = {instancePath:instancePath+"/helpful_warnings",schemaPath:"../common.schema.json#/$defs/rawBoolean/type",keyword:"type",params:{type: schema87().type},schema:schema87().type,parentSchema:schema87(),data:data29};
vErrors = add(vErrors, [err58]);
errors++;
}
if(typeof data29 === "string"){
if(!pattern53.test(data29)){
const err59 = {instancePath:instancePath+"/helpful_warnings",schemaPath:"../common.schema.json#/$defs/rawBoolean/pattern",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},schema:"^(yes|no|\\$.+)$",parentSchema:schema87(),data:data29};
vErrors = add(vErrors, [err59]);
errors++;
}
}
}
if(data.ignore_mx_lookup_error !== undefined){
let data30 = data.ignore_mx_lookup_error;
if((typeof data30 !== "boolean") && (typeof data30 !== "string")){
const err60 = {instancePath:instancePath+"/ignore_mx_lookup_error",schemaPath:"../common.schema.json#/$defs/rawBoolean/type",keyword:"type",params:{type: schema87().type},schema:schema87().type,parentSchema:schema87(),data:data30};
vErrors = add(vErrors, [err60]);
errors++;
}
if(typeof data30 === "string"){
if(!pattern53.test(data30)){
const err61 = {instancePath:instancePath+"/ignore_mx_lookup_error",schemaPath:"../common.schema.json#/$defs/rawBoolean/pattern",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},schema:"^(yes|no|\\$.+)$",parentSchema:schema87(),data:data30};
vErrors = add(vErrors, [err61]);
errors++;
}
}
}
if(data.ignore_srv_lookup_error !== undefined){
let data31 = data.ignore_srv_lookup_error;
if((typeof data31 !== "boolean") && (typeof data31 !== "string")){
const err62 = {instancePath:instancePath+"/ignore_srv_lookup_error",schemaPath:"../common.schema.json#/$defs/rawBoolean/type",keyword:"type",params:{type: schema87().type},schema:schema87().type,parentSchema:schema87(),data:data31};
vErrors = add(vErrors, [err62]);
errors++;
}
if(typeof data31 === "string"){
if(!pattern53.test(data31)){
const err63 = {instancePath:instancePath+"/ignore_srv_lookup_error",schemaPath:"../common.schema.json#/$defs/rawBoolean/pattern",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},schema:"^(yes|no|\\$.+)$",parentSchema:schema87(),data:data31};
vErrors = add(vErrors, [err63]);
errors++;
}
}
}
if(data.lmtp_assume_final !== undefined){
let data32 = data.lmtp_assume_final;
if((typeof data32 !== "boolean") && (typeof data32 !== "string")){
const err64 = {instancePath:instancePath+"/lmtp_assume_final",schemaPath:"../common.schema.json#/$defs/rawBoolean/type",keyword:"type",params:{type: schema87().type},schema:schema87().type,parentSchema:schema87(),data:data32};
vErrors = add(vErrors, [err64]);
errors++;
}
if(typeof data32 === "string"){
if(!pattern53.test(data32)){
const err65 = {instancePath:instancePath+"/lmtp_assume_final",schemaPath:"../common.schema.json#/$defs/rawBoolean/pattern",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},schema:"^(yes|no|\\$.+)$",parentSchema:schema87(),data:data32};
vErrors = add(vErrors, [err65]);
errors++;
}
}
}
if(data.lmtp_balance_inet_protocols !== undefined){
let data33 = data.lmtp_balance_inet_protocols;
if((typeof data33 !== "boolean") && (typeof data33 !== "string")){
const err66 = {instancePath:instancePath+"/lmtp_balance_inet_protocols",schemaPath:"../common.schema.json#/$defs/rawBoolean/type",keyword:"type",params:{type: schema87().type},schema:schema87().type,parentSchema:schema87(),data:data33};
vErrors = add(vErrors, [err66]);
errors++;
}
if(typeof data33 === "string"){
if(!pattern53.test(data33)){
const err67 = {instancePath:instancePath+"/lmtp_balance_inet_protocols",schemaPath:"../common.schema.json#/$defs/rawBoolean/pattern",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},schema:"^(yes|no|\\$.+)$",parentSchema:schema87(),data:data33};
vErrors = add(vErrors, [err67]);
errors++;
}
}
}
if(data.lmtp_bind_address_enforce !== undefined){
let data34 = data.lmtp_bind_address_enforce;
if((typeof data34 !== "boolean") && (typeof data34 !== "string")){
const err68 = {instancePath:instancePath+"/lmtp_bind_address_enforce",schemaPath:"../common.schema.json#/$defs/rawBoolean/type",keyword:"type",params:{type: schema87().type},schema:schema87().type,parentSchema:schema87(),data:data34};
vErrors = add(vErrors, [err68]);
errors++;
}
if(typeof data34 === "string"){
if(!pattern53.test(data34)){
const err69 = {instancePath:instancePath+"/lmtp_bind_address_enforce",schemaPath:"../common.schema.json#/$defs/rawBoolean/pattern",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},schema:"^(yes|no|\\$.+)$",parentSchema:schema87(),data:data34};
vErrors = add(vErrors, [err69]);
errors++;
}
}
}
if(data.lmtp_cname_overrides_servername !== undefined){
let data35 = data.lmtp_cname_overrides_servername;
if((typeof data35 !== "boolean") && (typeof data35 !== "string")){
const err70 = {instancePath:instancePath+"/lmtp_cname_overrides_servername",schemaPath:"../common.schema.json#/$defs/rawBoolean/type",keyword:"type",params:{type: schema87().type},schema:schema87().type,parentSchema:schema87(),data:data35};
vErrors = add(vErrors, [err70]);
errors++;
}
if(typeof data35 === "string"){
if(!pattern53.test(data35)){
const err71 = {instancePath:instancePath+"/lmtp_cname_overrides_servername",schemaPath:"../common.schema.json#/$defs/rawBoolean/pattern",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},schema:"^(yes|no|\\$.+)$",parentSchema:schema87(),data:data35};
vErrors = add(vErrors, [err71]);
errors++;
}
}
}
if(data.lmtp_connection_cache_on_demand !== undefined){
let data36 = data.lmtp_connection_cache_on_demand;
if((typeof data36 !== "boolean") && (typeof data36 !== "string")){
const err72 = {instancePath:instancePath+"/lmtp_connection_cache_on_demand",schemaPath:"../common.schema.json#/$defs/rawBoolean/type",keyword:"type",params:{type: schema87().type},schema:schema87().type,parentSchema:schema87(),data:data36};
vErrors = add(vErrors, [err72]);
errors++;
}
if(typeof data36 === "string"){
if(!pattern53.test(data36)){
const err73 = {instancePath:instancePath+"/lmtp_connection_cache_on_demand",schemaPath:"../common.schema.json#/$defs/rawBoolean/pattern",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},schema:"^(yes|no|\\$.+)$",parentSchema:schema87(),data:data36};
vErrors = add(vErrors, [err73]);
errors++;
}
}
}
if(data.lmtp_defer_if_no_mx_address_found !== undefined){
let data37 = data.lmtp_defer_if_no_mx_address_found;
if((typeof data37 !== "boolean") && (typeof data37 !== "string")){
const err74 = {instancePath:instancePath+"/lmtp_defer_if_no_mx_address_found",schemaPath:"../common.schema.json#/$defs/rawBoolean/type",keyword:"type",params:{type: schema87().type},schema:schema87().type,parentSchema:schema87(),data:data37};
vErrors = add(vErrors, [err74]);
errors++;
}
if(typeof data37 === "string"){
if(!pattern53.test(data37)){
const err75 = {instancePath:instancePath+"/lmtp_defer_if_no_mx_address_found",schemaPath:"../common.schema.json#/$defs/rawBoolean/pattern",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},schema:"^(yes|no|\\$.+)$",parentSchema:schema87(),data:data37};
vErrors = add(vErrors, [err75]);
errors++;
}
}
}
if(data.lmtp_enforce_tls !== undefined){
const err76 = {instancePath:instancePath+"/lmtp_enforce_tls",schemaPath:"#/properties/lmtp_enforce_tls/not",keyword:"not",params:{},schema:schema85().properties.lmtp_enforce_tls.not,parentSchema:schema85().properties.lmtp_enforce_tls,data:data.lmtp_enforce_tls};
vErrors = add(vErrors, [err76]);
errors++;
}
if(data.lmtp_quote_rfc821_envelope !== undefined){
let data39 = data.lmtp_quote_rfc821_envelope;
if((typeof data39 !== "boolean") && (typeof data39 !== "string")){
const err77 = {instancePath:instancePath+"/lmtp_quote_rfc821_envelope",schemaPath:"../common.schema.json#/$defs/rawBoolean/type",keyword:"type",params:{type: schema87().type},schema:schema87().type,parentSchema:schema87(),data:data39};
vErrors = add(vErrors, [err77]);
errors++;
}
if(typeof data39 === "string"){
if(!pattern53.test(data39)){
const err78 = {instancePath:instancePath+"/lmtp_quote_rfc821_envelope",schemaPath:"../common.schema.json#/$defs/rawBoolean/pattern",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},schema:"^(yes|no|\\$.+)$",parentSchema:schema87(),data:data39};
vErrors = add(vErrors, [err78]);
errors++;
}
}
}
if(data.lmtp_randomize_addresses !== undefined){
let data40 = data.lmtp_randomize_addresses;
if((typeof data40 !== "boolean") && (typeof data40 !== "string")){
const err79 = {instancePath:instancePath+"/lmtp_randomize_addresses",schemaPath:"../common.schema.json#/$defs/rawBoolean/type",keyword:"type",params:{type: schema87().type},schema:schema87().type,parentSchema:schema87(),data:data40};
vErrors = add(vErrors, [err79]);
errors++;
}
if(typeof data40 === "string"){
if(!pattern53.test(data40)){
const err80 = {instancePath:instancePath+"/lmtp_randomize_addresses",schemaPath:"../common.schema.json#/$defs/rawBoolean/pattern",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},schema:"^(yes|no|\\$.+)$",parentSchema:schema87(),data:data40};
vErrors = add(vErrors, [err80]);
errors++;
}
}
}
if(data.lmtp_sasl_auth_enable !== undefined){
let data41 = data.lmtp_sasl_auth_enable;
if((typeof data41 !== "boolean") && (typeof data41 !== "string")){
const err81 = {instancePath:instancePath+"/lmtp_sasl_auth_enable",schemaPath:"../common.schema.json#/$defs/rawBoolean/type",keyword:"type",params:{type: schema87().type},schema:schema87().type,parentSchema:schema87(),data:data41};
vErrors = add(vErrors, [err81]);
errors++;
}
if(typeof data41 === "string"){
if(!pattern53.test(data41)){
const err82 = {instancePath:instancePath+"/lmtp_sasl_auth_enable",schemaPath:"../common.schema.json#/$defs/rawBoolean/pattern",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},schema:"^(yes|no|\\$.+)$",parentSchema:schema87(),data:data41};
vErrors = add(vErrors, [err82]);
errors++;
}
}
}
if(data.lmtp_sasl_auth_soft_bounce !== undefined){
let data42 = data.lmtp_sasl_auth_soft_bounce;
if((typeof data42 !== "boolean") && (typeof data42 !== "string")){
const err83 = {instancePath:instancePath+"/lmtp_sasl_auth_soft_bounce",schemaPath:"../common.schema.json#/$defs/rawBoolean/type",keyword:"type",params:{type: schema87().type},schema:schema87().type,parentSchema:schema87(),data:data42};
vErrors = add(vErrors, [err83]);
errors++;
}
if(typeof data42 === "string"){
if(!pattern53.test(data42)){
const err84 = {instancePath:instancePath+"/lmtp_sasl_auth_soft_bounce",schemaPath:"../common.schema.json#/$defs/rawBoolean/pattern",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},schema:"^(yes|no|\\$.+)$",parentSchema:schema87(),data:data42};
vErrors = add(vErrors, [err84]);
errors++;
}
}
}
if(data.lmtp_send_dummy_mail_auth !== undefined){
let data43 = data.lmtp_send_dummy_mail_auth;
if((typeof data43 !== "boolean") && (typeof data43 !== "string")){
const err85 = {instancePath:instancePath+"/lmtp_send_dummy_mail_auth",schemaPath:"../common.schema.json#/$defs/rawBoolean/type",keyword:"type",params:{type: schema87().type},schema:schema87().type,parentSchema:schema87(),data:data43};
vErrors = add(vErrors, [err85]);
errors++;
}
if(typeof data43 === "string"){
if(!pattern53.test(data43)){
const err86 = {instancePath:instancePath+"/lmtp_send_dummy_mail_auth",schemaPath:"../common.schema.json#/$defs/rawBoolean/pattern",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},schema:"^(yes|no|\\$.+)$",parentSchema:schema87(),data:data43};
vErrors = add(vErrors, [err86]);
errors++;
}
}
}
if(data.lmtp_send_xforward_command !== undefined){
let data44 = data.lmtp_send_xforward_command;
if((typeof data44 !== "boolean") && (typeof data44 !== "string")){
const err87 = {instancePath:instancePath+"/lmtp_send_xforward_command",schemaPath:"../common.schema.json#/$defs/rawBoolean/type",keyword:"type",params:{type: schema87().type},schema:schema87().type,parentSchema:schema87(),data:data44};
vErrors = add(vErrors, [err87]);
errors++;
}
if(typeof data44 === "string"){
if(!pattern53.test(data44)){
const err88 = {instancePath:instancePath+"/lmtp_send_xforward_command",schemaPath:"../common.schema.json#/$defs/rawBoolean/pattern",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},schema:"^(yes|no|\\$.+)$",parentSchema:schema87(),data:data44};
vErrors = add(vErrors, [err88]);
errors++;
}
}
}
if(data.lmtp_sender_dependent_authentication !== undefined){
let data45 = data.lmtp_sender_dependent_authentication;
if((typeof data45 !== "boolean") && (typeof data45 !== "string")){
const err89 = {instancePath:instancePath+"/lmtp_sender_dependent_authentication",schemaPath:"../common.schema.json#/$defs/rawBoolean/type",keyword:"type",params:{type: schema87().type},schema:schema87().type,parentSchema:schema87(),data:data45};
vErrors = add(vErrors, [err89]);
errors++;
}
if(typeof data45 === "string"){
if(!pattern53.test(data45)){
const err90 = {instancePath:instancePath+"/lmtp_sender_dependent_authentication",schemaPath:"../common.schema.json#/$defs/rawBoolean/pattern",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},schema:"^(yes|no|\\$.+)$",parentSchema:schema87(),data:data45};
vErrors = add(vErrors, [err90]);
errors++;
}
}
}
if(data.lmtp_skip_5xx_greeting !== undefined){
let data46 = data.lmtp_skip_5xx_greeting;
if((typeof data46 !== "boolean") && (typeof data46 !== "string")){
const err91 = {instancePath:instancePath+"/lmtp_skip_5xx_greeting",schemaPath:"../common.schema.json#/$defs/rawBoolean/type",keyword:"type",params:{type: schema87().type},schema:schema87().type,parentSchema:schema87(),data:data46};
vErrors = add(vErrors, [err91]);
errors++;
}
if(typeof data46 === "string"){
if(!pattern53.test(data46)){
const err92 = {instancePath:instancePath+"/lmtp_skip_5xx_greeting",schemaPath:"../common.schema.json#/$defs/rawBoolean/pattern",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},schema:"^(yes|no|\\$.+)$",parentSchema:schema87(),data:data46};
vErrors = add(vErrors, [err92]);
errors++;
}
}
}
if(data.lmtp_skip_quit_response !== undefined){
let data47 = data.lmtp_skip_quit_response;
if((typeof data47 !== "boolean") && (typeof data47 !== "string")){
const err93 = {instancePath:instancePath+"/lmtp_skip_quit_response",schemaPath:"../common.schema.json#/$defs/rawBoolean/type",keyword:"type",params:{type: schema87().type},schema:schema87().type,parentSchema:schema87(),data:data47};
vErrors = add(vErrors, [err93]);
errors++;
}
if(typeof data47 === "string"){
if(!pattern53.test(data47)){
const err94 = {instancePath:instancePath+"/lmtp_skip_quit_response",schemaPath:"../common.schema.json#/$defs/rawBoolean/pattern",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},schema:"^(yes|no|\\$.+)$",parentSchema:schema87(),data:data47};
vErrors = add(vErrors, [err94]);
errors++;
}
}
}
if(data.lmtp_tls_block_early_mail_reply !== undefined){
let data48 = data.lmtp_tls_block_early_mail_reply;
if((typeof data48 !== "boolean") && (typeof data48 !== "string")){
const err95 = {instancePath:instancePath+"/lmtp_tls_block_early_mail_reply",schemaPath:"../common.schema.json#/$defs/rawBoolean/type",keyword:"type",params:{type: schema87().type},schema:schema87().type,parentSchema:schema87(),data:data48};
vErrors = add(vErrors, [err95]);
errors++;
}
if(typeof data48 === "string"){
if(!pattern53.test(data48)){
const err96 = {instancePath:instancePath+"/lmtp_tls_block_early_mail_reply",schemaPath:"../common.schema.json#/$defs/rawBoolean/pattern",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},schema:"^(yes|no|\\$.+)$",parentSchema:schema87(),data:data48};
vErrors = add(vErrors, [err96]);
errors++;
}
}
}
if(data.lmtp_tls_connection_reuse !== undefined){
let data49 = data.lmtp_tls_connection_reuse;
if((typeof data49 !== "boolean") && (typeof data49 !== "string")){
const err97 = {instancePath:instancePath+"/lmtp_tls_connection_reuse",schemaPath:"../common.schema.json#/$defs/rawBoolean/type",keyword:"type",params:{type: schema87().type},schema:schema87().type,parentSchema:schema87(),data:data49};
vErrors = add(vErrors, [err97]);
errors++;
}
if(typeof data49 === "string"){
if(!pattern53.test(data49)){
const err98 = {instancePath:instancePath+"/lmtp_tls_connection_reuse",schemaPath:"../common.schema.json#/$defs/rawBoolean/pattern",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},schema:"^(yes|no|\\$.+)$",parentSchema:schema87(),data:data49};
vErrors = add(vErrors, [err98]);
errors++;
}
}
}
if(data.lmtp_tls_enable_rpk !== undefined){
let data50 = data.lmtp_tls_enable_rpk;
if((typeof data50 !== "boolean") && (typeof data50 !== "string")){
const err99 = {instancePath:instancePath+"/lmtp_tls_enable_rpk",schemaPath:"../common.schema.json#/$defs/rawBoolean/type",keyword:"type",params:{type: schema87().type},schema:schema87().type,parentSchema:schema87(),data:data50};
vErrors = add(vErrors, [err99]);
errors++;
}
if(typeof data50 === "string"){
if(!pattern53.test(data50)){
const err100 = {instancePath:instancePath+"/lmtp_tls_enable_rpk",schemaPath:"../common.schema.json#/$defs/rawBoolean/pattern",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},schema:"^(yes|no|\\$.+)$",parentSchema:schema87(),data:data50};
vErrors = add(vErrors, [err100]);
errors++;
}
}
}
if(data.lmtp_tls_enforce_peername !== undefined){
let data51 = data.lmtp_tls_enforce_peername;
if((typeof data51 !== "boolean") && (typeof data51 !== "string")){
const err101 = {instancePath:instancePath+"/lmtp_tls_enforce_peername",schemaPath:"../common.schema.json#/$defs/rawBoolean/type",keyword:"type",params:{type: schema87().type},schema:schema87().type,parentSchema:schema87(),data:data51};
vErrors = add(vErrors, [err101]);
errors++;
}
if(typeof data51 === "string"){
if(!pattern53.test(data51)){
const err102 = {instancePath:instancePath+"/lmtp_tls_enforce_peername",schemaPath:"../common.schema.json#/$defs/rawBoolean/pattern",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},schema:"^(yes|no|\\$.+)$",parentSchema:schema87(),data:data51};
vErrors = add(vErrors, [err102]);
errors++;
}
}
}
if(data.lmtp_tls_enforce_sts_mx_patterns !== undefined){
let data52 = data.lmtp_tls_enforce_sts_mx_patterns;
if((typeof data52 !== "boolean") && (typeof data52 !== "string")){
const err103 = {instancePath:instancePath+"/lmtp_tls_enforce_sts_mx_patterns",schemaPath:"../common.schema.json#/$defs/rawBoolean/type",keyword:"type",params:{type: schema87().type},schema:schema87().type,parentSchema:schema87(),data:data52};
vErrors = add(vErrors, [err103]);
errors++;
}
if(typeof data52 === "string"){
if(!pattern53.test(data52)){
const err104 = {instancePath:instancePath+"/lmtp_tls_enforce_sts_mx_patterns",schemaPath:"../common.schema.json#/$defs/rawBoolean/pattern",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},schema:"^(yes|no|\\$.+)$",parentSchema:schema87(),data:data52};
vErrors = add(vErrors, [err104]);
errors++;
}
}
}
if(data.lmtp_tls_force_insecure_host_tlsa_lookup !== undefined){
let data53 = data.lmtp_tls_force_insecure_host_tlsa_lookup;
if((typeof data53 !== "boolean") && (typeof data53 !== "string")){
const err105 = {instancePath:instancePath+"/lmtp_tls_force_insecure_host_tlsa_lookup",schemaPath:"../common.schema.json#/$defs/rawBoolean/type",keyword:"type",params:{type: schema87().type},schema:schema87().type,parentSchema:schema87(),data:data53};
vErrors = add(vErrors, [err105]);
errors++;
}
if(typeof data53 === "string"){
if(!pattern53.test(data53)){
const err106 = {instancePath:instancePath+"/lmtp_tls_force_insecure_host_tlsa_lookup",schemaPath:"../common.schema.json#/$defs/rawBoolean/pattern",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},schema:"^(yes|no|\\$.+)$",parentSchema:schema87(),data:data53};
vErrors = add(vErrors, [err106]);
errors++;
}
}
}
if(data.lmtp_tls_note_starttls_offer !== undefined){
let data54 = data.lmtp_tls_note_starttls_offer;
if((typeof data54 !== "boolean") && (typeof data54 !== "string")){
const err107 = {instancePath:instancePath+"/lmtp_tls_note_starttls_offer",schemaPath:"../common.schema.json#/$defs/rawBoolean/type",keyword:"type",params:{type: schema87().type},schema:schema87().type,parentSchema:schema87(),data:data54};
vErrors = add(vErrors, [err107]);
errors++;
}
if(typeof data54 === "string"){
if(!pattern53.test(data54)){
const err108 = {instancePath:instancePath+"/lmtp_tls_note_starttls_offer",schemaPath:"../common.schema.json#/$defs/rawBoolean/pattern",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},schema:"^(yes|no|\\$.+)$",parentSchema:schema87(),data:data54};
vErrors = add(vErrors, [err108]);
errors++;
}
}
}
if(data.lmtp_tls_per_site !== undefined){
const err109 = {instancePath:instancePath+"/lmtp_tls_per_site",schemaPath:"#/properties/lmtp_tls_per_site/not",keyword:"not",params:{},schema:schema85().properties.lmtp_tls_per_site.not,parentSchema:schema85().properties.lmtp_tls_per_site,data:data.lmtp_tls_per_site};
vErrors = add(vErrors, [err109]);
errors++;
}
if(data.lmtp_tls_wrappermode !== undefined){
let data56 = data.lmtp_tls_wrappermode;
if((typeof data56 !== "boolean") && (typeof data56 !== "string")){
const err110 = {instancePath:instancePath+"/lmtp_tls_wrappermode",schemaPath:"../common.schema.json#/$defs/rawBoolean/type",keyword:"type",params:{type: schema87().type},schema:schema87().type,parentSchema:schema87(),data:data56};
vErrors = add(vErrors, [err110]);
errors++;
}
if(typeof data56 === "string"){
if(!pattern53.test(data56)){
const err111 = {instancePath:instancePath+"/lmtp_tls_wrappermode",schemaPath:"../common.schema.json#/$defs/rawBoolean/pattern",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},schema:"^(yes|no|\\$.+)$",parentSchema:schema87(),data:data56};
vErrors = add(vErrors, [err111]);
errors++;
}
}
}
if(data.lmtp_tlsrpt_enable !== undefined){
let data57 = data.lmtp_tlsrpt_enable;
if((typeof data57 !== "boolean") && (typeof data57 !== "string")){
const err112 = {instancePath:instancePath+"/lmtp_tlsrpt_enable",schemaPath:"../common.schema.json#/$defs/rawBoolean/type",keyword:"type",params:{type: schema87().type},schema:schema87().type,parentSchema:schema87(),data:data57};
vErrors = add(vErrors, [err112]);
errors++;
}
if(typeof data57 === "string"){
if(!pattern53.test(data57)){
const err113 = {instancePath:instancePath+"/lmtp_tlsrpt_enable",schemaPath:"../common.schema.json#/$defs/rawBoolean/pattern",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},schema:"^(yes|no|\\$.+)$",parentSchema:schema87(),data:data57};
vErrors = add(vErrors, [err113]);
errors++;
}
}
}
if(data.lmtp_tlsrpt_skip_reused_handshakes !== undefined){
let data58 = data.lmtp_tlsrpt_skip_reused_handshakes;
if((typeof data58 !== "boolean") && (typeof data58 !== "string")){
const err114 = {instancePath:instancePath+"/lmtp_tlsrpt_skip_reused_handshakes",schemaPath:"../common.schema.json#/$defs/rawBoolean/type",keyword:"type",params:{type: schema87().type},schema:schema87().type,parentSchema:schema87(),data:data58};
vErrors = add(vErrors, [err114]);
errors++;
}
if(typeof data58 === "string"){
if(!pattern53.test(data58)){
const err115 = {instancePath:instancePath+"/lmtp_tlsrpt_skip_reused_handshakes",schemaPath:"../common.schema.json#/$defs/rawBoolean/pattern",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},schema:"^(yes|no|\\$.+)$",parentSchema:schema87(),data:data58};
vErrors = add(vErrors, [err115]);
errors++;
}
}
}
if(data.lmtp_use_tls !== undefined){
const err116 = {instancePath:instancePath+"/lmtp_use_tls",schemaPath:"#/properties/lmtp_use_tls/not",keyword:"not",params:{},schema:schema85().properties.lmtp_use_tls.not,parentSchema:schema85().properties.lmtp_use_tls,data:data.lmtp_use_tls};
vErrors = add(vErrors, [err116]);
errors++;
}
if(data.multi_instance_enable !== undefined){
let data60 = data.multi_instance_enable;
if((typeof data60 !== "boolean") && (typeof data60 !== "string")){
const err117 = {instancePath:instancePath+"/multi_instance_enable",schemaPath:"../common.schema.json#/$defs/rawBoolean/type",keyword:"type",params:{type: schema87().type},schema:schema87().type,parentSchema:schema87(),data:data60};
vErrors = add(vErrors, [err117]);
errors++;
}
if(typeof data60 === "string"){
if(!pattern53.test(data60)){
const err118 = {instancePath:instancePath+"/multi_instance_enable",schemaPath:"../common.schema.json#/$defs/rawBoolean/pattern",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},schema:"^(yes|no|\\$.+)$",parentSchema:schema87(),data:data60};
vErrors = add(vErrors, [err118]);
errors++;
}
}
}
if(data.owner_request_special !== undefined){
let data61 = data.owner_request_special;
if((typeof data61 !== "boolean") && (typeof data61 !== "string")){
const err119 = {instancePath:instancePath+"/owner_request_special",schemaPath:"../common.schema.json#/$defs/rawBoolean/type",keyword:"type",params:{type: schema87().type},schema:schema87().type,parentSchema:schema87(),data:data61};
vErrors = add(vErrors, [err119]);
errors++;
}
if(typeof data61 === "string"){
if(!pattern53.test(data61)){
const err120 = {instancePath:instancePath+"/owner_request_special",schemaPath:"../common.schema.json#/$defs/rawBoolean/pattern",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},schema:"^(yes|no|\\$.+)$",parentSchema:schema87(),data:data61};
vErrors = add(vErrors, [err120]);
errors++;
}
}
}
if(data.postscreen_bare_newline_enable !== undefined){
let data62 = data.postscreen_bare_newline_enable;
if((typeof data62 !== "boolean") && (typeof data62 !== "string")){
const err121 = {instancePath:instancePath+"/postscreen_bare_newline_enable",schemaPath:"../common.schema.json#/$defs/rawBoolean/type",keyword:"type",params:{type: schema87().type},schema:schema87().type,parentSchema:schema87(),data:data62};
vErrors = add(vErrors, [err121]);
errors++;
}
if(typeof data62 === "string"){
if(!pattern53.test(data62)){
const err122 = {instancePath:instancePath+"/postscreen_bare_newline_enable",schemaPath:"../common.schema.json#/$defs/rawBoolean/pattern",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},schema:"^(yes|no|\\$.+)$",parentSchema:schema87(),data:data62};
vErrors = add(vErrors, [err122]);
errors++;
}
}
}
if(data.postscreen_enforce_tls !== undefined){
const err123 = {instancePath:instancePath+"/postscreen_enforce_tls",schemaPath:"#/properties/postscreen_enforce_tls/not",keyword:"not",params:{},schema:schema85().properties.postscreen_enforce_tls.not,parentSchema:schema85().properties.postscreen_enforce_tls,data:data.postscreen_enforce_tls};
vErrors = add(vErrors, [err123]);
errors++;
}
if(data.postscreen_non_smtp_command_enable !== undefined){
let data64 = data.postscreen_non_smtp_command_enable;
if((typeof data64 !== "boolean") && (typeof data64 !== "string")){
const err124 = {instancePath:instancePath+"/postscreen_non_smtp_command_enable",schemaPath:"../common.schema.json#/$defs/rawBoolean/type",keyword:"type",params:{type: schema87().type},schema:schema87().type,parentSchema:schema87(),data:data64};
vErrors = add(vErrors, [err124]);
errors++;
}
if(typeof data64 === "string"){
if(!pattern53.test(data64)){
const err125 = {instancePath:instancePath+"/postscreen_non_smtp_command_enable",schemaPath:"../common.schema.json#/$defs/rawBoolean/pattern",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},schema:"^(yes|no|\\$.+)$",parentSchema:schema87(),data:data64};
vErrors = add(vErrors, [err125]);
errors++;
}
}
}
if(data.postscreen_pipelining_enable !== undefined){
let data65 = data.postscreen_pipelining_enable;
if((typeof data65 !== "boolean") && (typeof data65 !== "string")){
const err126 = {instancePath:instancePath+"/postscreen_pipelining_enable",schemaPath:"../common.schema.json#/$defs/rawBoolean/type",keyword:"type",params:{type: schema87().type},schema:schema87().type,parentSchema:schema87(),data:data65};
vErrors = add(vErrors, [err126]);
errors++;
}
if(typeof data65 === "string"){
if(!pattern53.test(data65)){
const err127 = {instancePath:instancePath+"/postscreen_pipelining_enable",schemaPath:"../common.schema.json#/$defs/rawBoolean/pattern",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},schema:"^(yes|no|\\$.+)$",parentSchema:schema87(),data:data65};
vErrors = add(vErrors, [err127]);
errors++;
}
}
}
if(data.postscreen_use_tls !== undefined){
const err128 = {instancePath:instancePath+"/postscreen_use_tls",schemaPath:"#/properties/postscreen_use_tls/not",keyword:"not",params:{},schema:schema85().properties.postscreen_use_tls.not,parentSchema:schema85().properties.postscreen_use_tls,data:data.postscreen_use_tls};
vErrors = add(vErrors, [err128]);
errors++;
}
if(data.qmqpd_client_port_logging !== undefined){
let data67 = data.qmqpd_client_port_logging;
if((typeof data67 !== "boolean") && (typeof data67 !== "string")){
const err129 = {instancePath:instancePath+"/qmqpd_client_port_logging",schemaPath:"../common.schema.json#/$defs/rawBoolean/type",keyword:"type",params:{type: schema87().type},schema:schema87().type,parentSchema:schema87(),data:data67};
vErrors = add(vErrors, [err129]);
errors++;
}
if(typeof data67 === "string"){
if(!pattern53.test(data67)){
const err130 = {instancePath:instancePath+"/qmqpd_client_port_logging",schemaPath:"../common.schema.json#/$defs/rawBoolean/pattern",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},schema:"^(yes|no|\\$.+)$",parentSchema:schema87(),data:data67};
vErrors = add(vErrors, [err130]);
errors++;
}
}
}
if(data.require_home_directory !== undefined){
let data68 = data.require_home_directory;
if((typeof data68 !== "boolean") && (typeof data68 !== "string")){
const err131 = {instancePath:instancePath+"/require_home_directory",schemaPath:"../common.schema.json#/$defs/rawBoolean/type",keyword:"type",params:{type: schema87().type},schema:schema87().type,parentSchema:schema87(),data:data68};
vErrors = add(vErrors, [err131]);
errors++;
}
if(typeof data68 === "string"){
if(!pattern53.test(data68)){
const err132 = {instancePath:instancePath+"/require_home_directory",schemaPath:"../common.schema.json#/$defs/rawBoolean/pattern",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},schema:"^(yes|no|\\$.+)$",parentSchema:schema87(),data:data68};
vErrors = add(vErrors, [err132]);
errors++;
}
}
}
if(data.reset_owner_alias !== undefined){
let data69 = data.reset_owner_alias;
if((typeof data69 !== "boolean") && (typeof data69 !== "string")){
const err133 = {instancePath:instancePath+"/reset_owner_alias",schemaPath:"../common.schema.json#/$defs/rawBoolean/type",keyword:"type",params:{type: schema87().type},schema:schema87().type,parentSchema:schema87(),data:data69};
vErrors = add(vErrors, [err133]);
errors++;
}
if(typeof data69 === "string"){
if(!pattern53.test(data69)){
const err134 = {instancePath:instancePath+"/reset_owner_alias",schemaPath:"../common.schema.json#/$defs/rawBoolean/pattern",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},schema:"^(yes|no|\\$.+)$",parentSchema:schema87(),data:data69};
vErrors = add(vErrors, [err134]);
errors++;
}
}
}
if(data.resolve_dequoted_address !== undefined){
let data70 = data.resolve_dequoted_address;
if((typeof data70 !== "boolean") && (typeof data70 !== "string")){
const err135 = {instancePath:instancePath+"/resolve_dequoted_address",schemaPath:"../common.schema.json#/$defs/rawBoolean/type",keyword:"type",params:{type: schema87().type},schema:schema87().type,parentSchema:schema87(),data:data70};
vErrors = add(vErrors, [err135]);
errors++;
}
if(typeof data70 === "string"){
if(!pattern53.test(data70)){
const err136 = {instancePath:instancePath+"/resolve_dequoted_address",schemaPath:"../common.schema.json#/$defs/rawBoolean/pattern",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},schema:"^(yes|no|\\$.+)$",parentSchema:schema87(),data:data70};
vErrors = add(vErrors, [err136]);
errors++;
}
}
}
if(data.resolve_null_domain !== undefined){
let data71 = data.resolve_null_domain;
if((typeof data71 !== "boolean") && (typeof data71 !== "string")){
const err137 = {instancePath:instancePath+"/resolve_null_domain",schemaPath:"../common.schema.json#/$defs/rawBoolean/type",keyword:"type",params:{type: schema87().type},schema:schema87().type,parentSchema:schema87(),data:data71};
vErrors = add(vErrors, [err137]);
errors++;
}
if(typeof data71 === "string"){
if(!pattern53.test(data71)){
const err138 = {instancePath:instancePath+"/resolve_null_domain",schemaPath:"../common.schema.json#/$defs/rawBoolean/pattern",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},schema:"^(yes|no|\\$.+)$",parentSchema:schema87(),data:data71};
vErrors = add(vErrors, [err138]);
errors++;
}
}
}
if(data.resolve_numeric_domain !== undefined){
let data72 = data.resolve_numeric_domain;
if((typeof data72 !== "boolean") && (typeof data72 !== "string")){
const err139 = {instancePath:instancePath+"/resolve_numeric_domain",schemaPath:"../common.schema.json#/$defs/rawBoolean/type",keyword:"type",params:{type: schema87().type},schema:schema87().type,parentSchema:schema87(),data:data72};
vErrors = add(vErrors, [err139]);
errors++;
}
if(typeof data72 === "string"){
if(!pattern53.test(data72)){
const err140 = {instancePath:instancePath+"/resolve_numeric_domain",schemaPath:"../common.schema.json#/$defs/rawBoolean/pattern",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},schema:"^(yes|no|\\$.+)$",parentSchema:schema87(),data:data72};
vErrors = add(vErrors, [err140]);
errors++;
}
}
}
if(data.send_cyrus_sasl_authzid !== undefined){
let data73 = data.send_cyrus_sasl_authzid;
if((typeof data73 !== "boolean") && (typeof data73 !== "string")){
const err141 = {instancePath:instancePath+"/send_cyrus_sasl_authzid",schemaPath:"../common.schema.json#/$defs/rawBoolean/type",keyword:"type",params:{type: schema87().type},schema:schema87().type,parentSchema:schema87(),data:data73};
vErrors = add(vErrors, [err141]);
errors++;
}
if(typeof data73 === "string"){
if(!pattern53.test(data73)){
const err142 = {instancePath:instancePath+"/send_cyrus_sasl_authzid",schemaPath:"../common.schema.json#/$defs/rawBoolean/pattern",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},schema:"^(yes|no|\\$.+)$",parentSchema:schema87(),data:data73};
vErrors = add(vErrors, [err142]);
errors++;
}
}
}
if(data.show_user_unknown_table_name !== undefined){
let data74 = data.show_user_unknown_table_name;
if((typeof data74 !== "boolean") && (typeof data74 !== "string")){
const err143 = {instancePath:instancePath+"/show_user_unknown_table_name",schemaPath:"../common.schema.json#/$defs/rawBoolean/type",keyword:"type",params:{type: schema87().type},schema:schema87().type,parentSchema:schema87(),data:data74};
vErrors = add(vErrors, [err143]);
errors++;
}
if(typeof data74 === "string"){
if(!pattern53.test(data74)){
const err144 = {instancePath:instancePath+"/show_user_unknown_table_name",schemaPath:"../common.schema.json#/$defs/rawBoolean/pattern",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},schema:"^(yes|no|\\$.+)$",parentSchema:schema87(),data:data74};
vErrors = add(vErrors, [err144]);
errors++;
}
}
}
if(data.smtp_always_send_ehlo !== undefined){
let data75 = data.smtp_always_send_ehlo;
if((typeof data75 !== "boolean") && (typeof data75 !== "string")){
const err145 = {instancePath:instancePath+"/smtp_always_send_ehlo",schemaPath:"../common.schema.json#/$defs/rawBoolean/type",keyword:"type",params:{type: schema87().type},schema:schema87().type,parentSchema:schema87(),data:data75};
vErrors = add(vErrors, [err145]);
errors++;
}
if(typeof data75 === "string"){
if(!pattern53.test(data75)){
const err146 = {instancePath:instancePath+"/smtp_always_send_ehlo",schemaPath:"../common.schema.json#/$defs/rawBoolean/pattern",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},schema:"^(yes|no|\\$.+)$",parentSchema:schema87(),data:data75};
vErrors = add(vErrors, [err146]);
errors++;
}
}
}
if(data.smtp_balance_inet_protocols !== undefined){
let data76 = data.smtp_balance_inet_protocols;
if((typeof data76 !== "boolean") && (typeof data76 !== "string")){
const err147 = {instancePath:instancePath+"/smtp_balance_inet_protocols",schemaPath:"../common.schema.json#/$defs/rawBoolean/type",keyword:"type",params:{type: schema87().type},schema:schema87().type,parentSchema:schema87(),data:data76};
vErrors = add(vErrors, [err147]);
errors++;
}
if(typeof data76 === "string"){
if(!pattern53.test(data76)){
const err148 = {instancePath:instancePath+"/smtp_balance_inet_protocols",schemaPath:"../common.schema.json#/$defs/rawBoolean/pattern",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},schema:"^(yes|no|\\$.+)$",parentSchema:schema87(),data:data76};
vErrors = add(vErrors, [err148]);
errors++;
}
}
}
if(data.smtp_bind_address_enforce !== undefined){
let data77 = data.smtp_bind_address_enforce;
if((typeof data77 !== "boolean") && (typeof data77 !== "string")){
const err149 = {instancePath:instancePath+"/smtp_bind_address_enforce",schemaPath:"../common.schema.json#/$defs/rawBoolean/type",keyword:"type",params:{type: schema87().type},schema:schema87().type,parentSchema:schema87(),data:data77};
vErrors = add(vErrors, [err149]);
errors++;
}
if(typeof data77 === "string"){
if(!pattern53.test(data77)){
const err150 = {instancePath:instancePath+"/smtp_bind_address_enforce",schemaPath:"../common.schema.json#/$defs/rawBoolean/pattern",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},schema:"^(yes|no|\\$.+)$",parentSchema:schema87(),data:data77};
vErrors = add(vErrors, [err150]);
errors++;
}
}
}
if(data.smtp_cname_overrides_servername !== undefined){
let data78 = data.smtp_cname_overrides_servername;
if((typeof data78 !== "boolean") && (typeof data78 !== "string")){
const err151 = {instancePath:instancePath+"/smtp_cname_overrides_servername",schemaPath:"../common.schema.json#/$defs/rawBoolean/type",keyword:"type",params:{type: schema87().type},schema:schema87().type,parentSchema:schema87(),data:data78};
vErrors = add(vErrors, [err151]);
errors++;
}
if(typeof data78 === "string"){
if(!pattern53.test(data78)){
const err152 = {instancePath:instancePath+"/smtp_cname_overrides_servername",schemaPath:"../common.schema.json#/$defs/rawBoolean/pattern",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},schema:"^(yes|no|\\$.+)$",parentSchema:schema87(),data:data78};
vErrors = add(vErrors, [err152]);
errors++;
}
}
}
if(data.smtp_connection_cache_on_demand !== undefined){
let data79 = data.smtp_connection_cache_on_demand;
if((typeof data79 !== "boolean") && (typeof data79 !== "string")){
const err153 = {instancePath:instancePath+"/smtp_connection_cache_on_demand",schemaPath:"../common.schema.json#/$defs/rawBoolean/type",keyword:"type",params:{type: schema87().type},schema:schema87().type,parentSchema:schema87(),data:data79};
vErrors = add(vErrors, [err153]);
errors++;
}
if(typeof data79 === "string"){
if(!pattern53.test(data79)){
const err154 = {instancePath:instancePath+"/smtp_connection_cache_on_demand",schemaPath:"../common.schema.json#/$defs/rawBoolean/pattern",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},schema:"^(yes|no|\\$.+)$",parentSchema:schema87(),data:data79};
vErrors = add(vErrors, [err154]);
errors++;
}
}
}
if(data.smtp_defer_if_no_mx_address_found !== undefined){
let data80 = data.smtp_defer_if_no_mx_address_found;
if((typeof data80 !== "boolean") && (typeof data80 !== "string")){
const err155 = {instancePath:instancePath+"/smtp_defer_if_no_mx_address_found",schemaPath:"../common.schema.json#/$defs/rawBoolean/type",keyword:"type",params:{type: schema87().type},schema:schema87().type,parentSchema:schema87(),data:data80};
vErrors = add(vErrors, [err155]);
errors++;
}
if(typeof data80 === "string"){
if(!pattern53.test(data80)){
const err156 = {instancePath:instancePath+"/smtp_defer_if_no_mx_address_found",schemaPath:"../common.schema.json#/$defs/rawBoolean/pattern",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},schema:"^(yes|no|\\$.+)$",parentSchema:schema87(),data:data80};
vErrors = add(vErrors, [err156]);
errors++;
}
}
}
if(data.smtp_enforce_tls !== undefined){
const err157 = {instancePath:instancePath+"/smtp_enforce_tls",schemaPath:"#/properties/smtp_enforce_tls/not",keyword:"not",params:{},schema:schema85().properties.smtp_enforce_tls.not,parentSchema:schema85().properties.smtp_enforce_tls,data:data.smtp_enforce_tls};
vErrors = add(vErrors, [err157]);
errors++;
}
if(data.smtp_never_send_ehlo !== undefined){
let data82 = data.smtp_never_send_ehlo;
if((typeof data82 !== "boolean") && (typeof data82 !== "string")){
const err158 = {instancePath:instancePath+"/smtp_never_send_ehlo",schemaPath:"../common.schema.json#/$defs/rawBoolean/type",keyword:"type",params:{type: schema87().type},schema:schema87().type,parentSchema:schema87(),data:data82};
vErrors = add(vErrors, [err158]);
errors++;
}
if(typeof data82 === "string"){
if(!pattern53.test(data82)){
const err159 = {instancePath:instancePath+"/smtp_never_send_ehlo",schemaPath:"../common.schema.json#/$defs/rawBoolean/pattern",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},schema:"^(yes|no|\\$.+)$",parentSchema:schema87(),data:data82};
vErrors = add(vErrors, [err159]);
errors++;
}
}
}
if(data.smtp_quote_rfc821_envelope !== undefined){
let data83 = data.smtp_quote_rfc821_envelope;
if((typeof data83 !== "boolean") && (typeof data83 !== "string")){
const err160 = {instancePath:instancePath+"/smtp_quote_rfc821_envelope",schemaPath:"../common.schema.json#/$defs/rawBoolean/type",keyword:"type",params:{type: schema87().type},schema:schema87().type,parentSchema:schema87(),data:data83};
vErrors = add(vErrors, [err160]);
errors++;
}
if(typeof data83 === "string"){
if(!pattern53.test(data83)){
const err161 = {instancePath:instancePath+"/smtp_quote_rfc821_envelope",schemaPath:"../common.schema.json#/$defs/rawBoolean/pattern",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},schema:"^(yes|no|\\$.+)$",parentSchema:schema87(),data:data83};
vErrors = add(vErrors, [err161]);
errors++;
}
}
}
if(data.smtp_randomize_addresses !== undefined){
let data84 = data.smtp_randomize_addresses;
if((typeof data84 !== "boolean") && (typeof data84 !== "string")){
const err162 = {instancePath:instancePath+"/smtp_randomize_addresses",schemaPath:"../common.schema.json#/$defs/rawBoolean/type",keyword:"type",params:{type: schema87().type},schema:schema87().type,parentSchema:schema87(),data:data84};
vErrors = add(vErrors, [err162]);
errors++;
}
if(typeof data84 === "string"){
if(!pattern53.test(data84)){
const err163 = {instancePath:instancePath+"/smtp_randomize_addresses",schemaPath:"../common.schema.json#/$defs/rawBoolean/pattern",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},schema:"^(yes|no|\\$.+)$",parentSchema:schema87(),data:data84};
vErrors = add(vErrors, [err163]);
errors++;
}
}
}
if(data.smtp_sasl_auth_enable !== undefined){
let data85 = data.smtp_sasl_auth_enable;
if((typeof data85 !== "boolean") && (typeof data85 !== "string")){
const err164 = {instancePath:instancePath+"/smtp_sasl_auth_enable",schemaPath:"../common.schema.json#/$defs/rawBoolean/type",keyword:"type",params:{type: schema87().type},schema:schema87().type,parentSchema:schema87(),data:data85};
vErrors = add(vErrors, [err164]);
errors++;
}
if(typeof data85 === "string"){
if(!pattern53.test(data85)){
const err165 = {instancePath:instancePath+"/smtp_sasl_auth_enable",schemaPath:"../common.schema.json#/$defs/rawBoolean/pattern",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},schema:"^(yes|no|\\$.+)$",parentSchema:schema87(),data:data85};
vErrors = add(vErrors, [err165]);
errors++;
}
}
}
if(data.smtp_sasl_auth_soft_bounce !== undefined){
let data86 = data.smtp_sasl_auth_soft_bounce;
if((typeof data86 !== "boolean") && (typeof data86 !== "string")){
const err166 = {instancePath:instancePath+"/smtp_sasl_auth_soft_bounce",schemaPath:"../common.schema.json#/$defs/rawBoolean/type",keyword:"type",params:{type: schema87().type},schema:schema87().type,parentSchema:schema87(),data:data86};
vErrors = add(vErrors, [err166]);
errors++;
}
if(typeof data86 === "string"){
if(!pattern53.test(data86)){
const err167 = {instancePath:instancePath+"/smtp_sasl_auth_soft_bounce",schemaPath:"../common.schema.json#/$defs/rawBoolean/pattern",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},schema:"^(yes|no|\\$.+)$",parentSchema:schema87(),data:data86};
vErrors = add(vErrors, [err167]);
errors++;
}
}
}
if(data.smtp_send_dummy_mail_auth !== undefined){
let data87 = data.smtp_send_dummy_mail_auth;
if((typeof data87 !== "boolean") && (typeof data87 !== "string")){
const err168 = {instancePath:instancePath+"/smtp_send_dummy_mail_auth",schemaPath:"../common.schema.json#/$defs/rawBoolean/type",keyword:"type",params:{type: schema87().type},schema:schema87().type,parentSchema:schema87(),data:data87};
vErrors = add(vErrors, [err168]);
errors++;
}
if(typeof data87 === "string"){
if(!pattern53.test(data87)){
const err169 = {instancePath:instancePath+"/smtp_send_dummy_mail_auth",schemaPath:"../common.schema.json#/$defs/rawBoolean/pattern",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},schema:"^(yes|no|\\$.+)$",parentSchema:schema87(),data:data87};
vErrors = add(vErrors, [err169]);
errors++;
}
}
}
if(data.smtp_send_xforward_command !== undefined){
let data88 = data.smtp_send_xforward_command;
if((typeof data88 !== "boolean") && (typeof data88 !== "string")){
const err170 = {instancePath:instancePath+"/smtp_send_xforward_command",schemaPath:"../common.schema.json#/$defs/rawBoolean/type",keyword:"type",params:{type: schema87().type},schema:schema87().type,parentSchema:schema87(),data:data88};
vErrors = add(vErrors, [err170]);
errors++;
}
if(typeof data88 === "string"){
if(!pattern53.test(data88)){
const err171 = {instancePath:instancePath+"/smtp_send_xforward_command",schemaPath:"../common.schema.json#/$defs/rawBoolean/pattern",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},schema:"^(yes|no|\\$.+)$",parentSchema:schema87(),data:data88};
vErrors = add(vErrors, [err171]);
errors++;
}
}
}
if(data.smtp_sender_dependent_authentication !== undefined){
let data89 = data.smtp_sender_dependent_authentication;
if((typeof data89 !== "boolean") && (typeof data89 !== "string")){
const err172 = {instancePath:instancePath+"/smtp_sender_dependent_authentication",schemaPath:"../common.schema.json#/$defs/rawBoolean/type",keyword:"type",params:{type: schema87().type},schema:schema87().type,parentSchema:schema87(),data:data89};
vErrors = add(vErrors, [err172]);
errors++;
}
if(typeof data89 === "string"){
if(!pattern53.test(data89)){
const err173 = {instancePath:instancePath+"/smtp_sender_dependent_authentication",schemaPath:"../common.schema.json#/$defs/rawBoolean/pattern",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},schema:"^(yes|no|\\$.+)$",parentSchema:schema87(),data:data89};
vErrors = add(vErrors, [err173]);
errors++;
}
}
}
if(data.smtp_skip_5xx_greeting !== undefined){
let data90 = data.smtp_skip_5xx_greeting;
if((typeof data90 !== "boolean") && (typeof data90 !== "string")){
const err174 = {instancePath:instancePath+"/smtp_skip_5xx_greeting",schemaPath:"../common.schema.json#/$defs/rawBoolean/type",keyword:"type",params:{type: schema87().type},schema:schema87().type,parentSchema:schema87(),data:data90};
vErrors = add(vErrors, [err174]);
errors++;
}
if(typeof data90 === "string"){
if(!pattern53.test(data90)){
const err175 = {instancePath:instancePath+"/smtp_skip_5xx_greeting",schemaPath:"../common.schema.json#/$defs/rawBoolean/pattern",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},schema:"^(yes|no|\\$.+)$",parentSchema:schema87(),data:data90};
vErrors = add(vErrors, [err175]);
errors++;
}
}
}
if(data.smtp_skip_quit_response !== undefined){
let data91 = data.smtp_skip_quit_response;
if((typeof data91 !== "boolean") && (typeof data91 !== "string")){
const err176 = {instancePath:instancePath+"/smtp_skip_quit_response",schemaPath:"../common.schema.json#/$defs/rawBoolean/type",keyword:"type",params:{type: schema87().type},schema:schema87().type,parentSchema:schema87(),data:data91};
vErrors = add(vErrors, [err176]);
errors++;
}
if(typeof data91 === "string"){
if(!pattern53.test(data91)){
const err177 = {instancePath:instancePath+"/smtp_skip_quit_response",schemaPath:"../common.schema.json#/$defs/rawBoolean/pattern",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},schema:"^(yes|no|\\$.+)$",parentSchema:schema87(),data:data91};
vErrors = add(vErrors, [err177]);
errors++;
}
}
}
if(data.smtp_tls_block_early_mail_reply !== undefined){
let data92 = data.smtp_tls_block_early_mail_reply;
if((typeof data92 !== "boolean") && (typeof data92 !== "string")){
const err178 = {instancePath:instancePath+"/smtp_tls_block_early_mail_reply",schemaPath:"../common.schema.json#/$defs/rawBoolean/type",keyword:"type",params:{type: schema87().type},schema:schema87().type,parentSchema:schema87(),data:data92};
vErrors = add(vErrors, [err178]);
errors++;
}
if(typeof data92 === "string"){
if(!pattern53.test(data92)){
const err179 = {instancePath:instancePath+"/smtp_tls_block_early_mail_reply",schemaPath:"../common.schema.json#/$defs/rawBoolean/pattern",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},schema:"^(yes|no|\\$.+)$",parentSchema:schema87(),data:data92};
vErrors = add(vErrors, [err179]);
errors++;
}
}
}
if(data.smtp_tls_connection_reuse !== undefined){
let data93 = data.smtp_tls_connection_reuse;
if((typeof data93 !== "boolean") && (typeof data93 !== "string")){
const err180 = {instancePath:instancePath+"/smtp_tls_connection_reuse",schemaPath:"../common.schema.json#/$defs/rawBoolean/type",keyword:"type",params:{type: schema87().type},schema:schema87().type,parentSchema:schema87(),data:data93};
vErrors = add(vErrors, [err180]);
errors++;
}
if(typeof data93 === "string"){
if(!pattern53.test(data93)){
const err181 = {instancePath:instancePath+"/smtp_tls_connection_reuse",schemaPath:"../common.schema.json#/$defs/rawBoolean/pattern",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},schema:"^(yes|no|\\$.+)$",parentSchema:schema87(),data:data93};
vErrors = add(vErrors, [err181]);
errors++;
}
}
}
if(data.smtp_tls_enable_rpk !== undefined){
let data94 = data.smtp_tls_enable_rpk;
if((typeof data94 !== "boolean") && (typeof data94 !== "string")){
const err182 = {instancePath:instancePath+"/smtp_tls_enable_rpk",schemaPath:"../common.schema.json#/$defs/rawBoolean/type",keyword:"type",params:{type: schema87().type},schema:schema87().type,parentSchema:schema87(),data:data94};
vErrors = add(vErrors, [err182]);
errors++;
}
if(typeof data94 === "string"){
if(!pattern53.test(data94)){
const err183 = {instancePath:instancePath+"/smtp_tls_enable_rpk",schemaPath:"../common.schema.json#/$defs/rawBoolean/pattern",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},schema:"^(yes|no|\\$.+)$",parentSchema:schema87(),data:data94};
vErrors = add(vErrors, [err183]);
errors++;
}
}
}
if(data.smtp_tls_enforce_peername !== undefined){
let data95 = data.smtp_tls_enforce_peername;
if((typeof data95 !== "boolean") && (typeof data95 !== "string")){
const err184 = {instancePath:instancePath+"/smtp_tls_enforce_peername",schemaPath:"../common.schema.json#/$defs/rawBoolean/type",keyword:"type",params:{type: schema87().type},schema:schema87().type,parentSchema:schema87(),data:data95};
vErrors = add(vErrors, [err184]);
errors++;
}
if(typeof data95 === "string"){
if(!pattern53.test(data95)){
const err185 = {instancePath:instancePath+"/smtp_tls_enforce_peername",schemaPath:"../common.schema.json#/$defs/rawBoolean/pattern",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},schema:"^(yes|no|\\$.+)$",parentSchema:schema87(),data:data95};
vErrors = add(vErrors, [err185]);
errors++;
}
}
}
if(data.smtp_tls_enforce_sts_mx_patterns !== undefined){
let data96 = data.smtp_tls_enforce_sts_mx_patterns;
if((typeof data96 !== "boolean") && (typeof data96 !== "string")){
const err186 = {instancePath:instancePath+"/smtp_tls_enforce_sts_mx_patterns",schemaPath:"../common.schema.json#/$defs/rawBoolean/type",keyword:"type",params:{type: schema87().type},schema:schema87().type,parentSchema:schema87(),data:data96};
vErrors = add(vErrors, [err186]);
errors++;
}
if(typeof data96 === "string"){
if(!pattern53.test(data96)){
const err187 = {instancePath:instancePath+"/smtp_tls_enforce_sts_mx_patterns",schemaPath:"../common.schema.json#/$defs/rawBoolean/pattern",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},schema:"^(yes|no|\\$.+)$",parentSchema:schema87(),data:data96};
vErrors = add(vErrors, [err187]);
errors++;
}
}
}
if(data.smtp_tls_force_insecure_host_tlsa_lookup !== undefined){
let data97 = data.smtp_tls_force_insecure_host_tlsa_lookup;
if((typeof data97 !== "boolean") && (typeof data97 !== "string")){
const err188 = {instancePath:instancePath+"/smtp_tls_force_insecure_host_tlsa_lookup",schemaPath:"../common.schema.json#/$defs/rawBoolean/type",keyword:"type",params:{type: schema87().type},schema:schema87().type,parentSchema:schema87(),data:data97};
vErrors = add(vErrors, [err188]);
errors++;
}
if(typeof data97 === "string"){
if(!pattern53.test(data97)){
const err189 = {instancePath:instancePath+"/smtp_tls_force_insecure_host_tlsa_lookup",schemaPath:"../common.schema.json#/$defs/rawBoolean/pattern",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},schema:"^(yes|no|\\$.+)$",parentSchema:schema87(),data:data97};
vErrors = add(vErrors, [err189]);
errors++;
}
}
}
if(data.smtp_tls_note_starttls_offer !== undefined){
let data98 = data.smtp_tls_note_starttls_offer;
if((typeof data98 !== "boolean") && (typeof data98 !== "string")){
const err190 = {instancePath:instancePath+"/smtp_tls_note_starttls_offer",schemaPath:"../common.schema.json#/$defs/rawBoolean/type",keyword:"type",params:{type: schema87().type},schema:schema87().type,parentSchema:schema87(),data:data98};
vErrors = add(vErrors, [err190]);
errors++;
}
if(typeof data98 === "string"){
if(!pattern53.test(data98)){
const err191 = {instancePath:instancePath+"/smtp_tls_note_starttls_offer",schemaPath:"../common.schema.json#/$defs/rawBoolean/pattern",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},schema:"^(yes|no|\\$.+)$",parentSchema:schema87(),data:data98};
vErrors = add(vErrors, [err191]);
errors++;
}
}
}
if(data.smtp_tls_per_site !== undefined){
const err192 = {instancePath:instancePath+"/smtp_tls_per_site",schemaPath:"#/properties/smtp_tls_per_site/not",keyword:"not",params:{},schema:schema85().properties.smtp_tls_per_site.not,parentSchema:schema85().properties.smtp_tls_per_site,data:data.smtp_tls_per_site};
vErrors = add(vErrors, [err192]);
errors++;
}
if(data.smtp_tls_wrappermode !== undefined){
let data100 = data.smtp_tls_wrappermode;
if((typeof data100 !== "boolean") && (typeof data100 !== "string")){
const err193 = {instancePath:instancePath+"/smtp_tls_wrappermode",schemaPath:"../common.schema.json#/$defs/rawBoolean/type",keyword:"type",params:{type: schema87().type},schema:schema87().type,parentSchema:schema87(),data:data100};
vErrors = add(vErrors, [err193]);
errors++;
}
if(typeof data100 === "string"){
if(!pattern53.test(data100)){
const err194 = {instancePath:instancePath+"/smtp_tls_wrappermode",schemaPath:"../common.schema.json#/$defs/rawBoolean/pattern",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},schema:"^(yes|no|\\$.+)$",parentSchema:schema87(),data:data100};
vErrors = add(vErrors, [err194]);
errors++;
}
}
}
if(data.smtp_tlsrpt_enable !== undefined){
let data101 = data.smtp_tlsrpt_enable;
if((typeof data101 !== "boolean") && (typeof data101 !== "string")){
const err195 = {instancePath:instancePath+"/smtp_tlsrpt_enable",schemaPath:"../common.schema.json#/$defs/rawBoolean/type",keyword:"type",params:{type: schema87().type},schema:schema87().type,parentSchema:schema87(),data:data101};
vErrors = add(vErrors, [err195]);
errors++;
}
if(typeof data101 === "string"){
if(!pattern53.test(data101)){
const err196 = {instancePath:instancePath+"/smtp_tlsrpt_enable",schemaPath:"../common.schema.json#/$defs/rawBoolean/pattern",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},schema:"^(yes|no|\\$.+)$",parentSchema:schema87(),data:data101};
vErrors = add(vErrors, [err196]);
errors++;
}
}
}
if(data.smtp_tlsrpt_skip_reused_handshakes !== undefined){
let data102 = data.smtp_tlsrpt_skip_reused_handshakes;
if((typeof data102 !== "boolean") && (typeof data102 !== "string")){
const err197 = {instancePath:instancePath+"/smtp_tlsrpt_skip_reused_handshakes",schemaPath:"../common.schema.json#/$defs/rawBoolean/type",keyword:"type",params:{type: schema87().type},schema:schema87().type,parentSchema:schema87(),data:data102};
vErrors = add(vErrors, [err197]);
errors++;
}
if(typeof data102 === "string"){
if(!pattern53.test(data102)){
const err198 = {instancePath:instancePath+"/smtp_tlsrpt_skip_reused_handshakes",schemaPath:"../common.schema.json#/$defs/rawBoolean/pattern",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},schema:"^(yes|no|\\$.+)$",parentSchema:schema87(),data:data102};
vErrors = add(vErrors, [err198]);
errors++;
}
}
}
if(data.smtp_use_tls !== undefined){
const err199 = {instancePath:instancePath+"/smtp_use_tls",schemaPath:"#/properties/smtp_use_tls/not",keyword:"not",params:{},schema:schema85().properties.smtp_use_tls.not,parentSchema:schema85().properties.smtp_use_tls,data:data.smtp_use_tls};
vErrors = add(vErrors, [err199]);
errors++;
}
if(data.smtpd_client_port_logging !== undefined){
let data104 = data.smtpd_client_port_logging;
if((typeof data104 !== "boolean") && (typeof data104 !== "string")){
const err200 = {instancePath:instancePath+"/smtpd_client_port_logging",schemaPath:"../common.schema.json#/$defs/rawBoolean/type",keyword:"type",params:{type: schema87().type},schema:schema87().type,parentSchema:schema87(),data:data104};
vErrors = add(vErrors, [err200]);
errors++;
}
if(typeof data104 === "string"){
if(!pattern53.test(data104)){
const err201 = {instancePath:instancePath+"/smtpd_client_port_logging",schemaPath:"../common.schema.json#/$defs/rawBoolean/pattern",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},schema:"^(yes|no|\\$.+)$",parentSchema:schema87(),data:data104};
vErrors = add(vErrors, [err201]);
errors++;
}
}
}
if(data.smtpd_delay_open_until_valid_rcpt !== undefined){
let data105 = data.smtpd_delay_open_until_valid_rcpt;
if((typeof data105 !== "boolean") && (typeof data105 !== "string")){
const err202 = {instancePath:instancePath+"/smtpd_delay_open_until_valid_rcpt",schemaPath:"../common.schema.json#/$defs/rawBoolean/type",keyword:"type",params:{type: schema87().type},schema:schema87().type,parentSchema:schema87(),data:data105};
vErrors = add(vErrors, [err202]);
errors++;
}
if(typeof data105 === "string"){
if(!pattern53.test(data105)){
const err203 = {instancePath:instancePath+"/smtpd_delay_open_until_valid_rcpt",schemaPath:"../common.schema.json#/$defs/rawBoolean/pattern",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},schema:"^(yes|no|\\$.+)$",parentSchema:schema87(),data:data105};
vErrors = add(vErrors, [err203]);
errors++;
}
}
}
if(data.smtpd_delay_reject !== undefined){
let data106 = data.smtpd_delay_reject;
if((typeof data106 !== "boolean") && (typeof data106 !== "string")){
const err204 = {instancePath:instancePath+"/smtpd_delay_reject",schemaPath:"../common.schema.json#/$defs/rawBoolean/type",keyword:"type",params:{type: schema87().type},schema:schema87().type,parentSchema:schema87(),data:data106};
vErrors = add(vErrors, [err204]);
errors++;
}
if(typeof data106 === "string"){
if(!pattern53.test(data106)){
const err205 = {instancePath:instancePath+"/smtpd_delay_reject",schemaPath:"../common.schema.json#/$defs/rawBoolean/pattern",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},schema:"^(yes|no|\\$.+)$",parentSchema:schema87(),data:data106};
vErrors = add(vErrors, [err205]);
errors++;
}
}
}
if(data.smtpd_enforce_tls !== undefined){
const err206 = {instancePath:instancePath+"/smtpd_enforce_tls",schemaPath:"#/properties/smtpd_enforce_tls/not",keyword:"not",params:{},schema:schema85().properties.smtpd_enforce_tls.not,parentSchema:schema85().properties.smtpd_enforce_tls,data:data.smtpd_enforce_tls};
vErrors = add(vErrors, [err206]);
errors++;
}
if(data.smtpd_forbid_unauth_pipelining !== undefined){
let data108 = data.smtpd_forbid_unauth_pipelining;
if((typeof data108 !== "boolean") && (typeof data108 !== "string")){
const err207 = {instancePath:instancePath+"/smtpd_forbid_unauth_pipelining",schemaPath:"../common.schema.json#/$defs/rawBoolean/type",keyword:"type",params:{type: schema87().type},schema:schema87().type,parentSchema:schema87(),data:data108};
vErrors = add(vErrors, [err207]);
errors++;
}
if(typeof data108 === "string"){
if(!pattern53.test(data108)){
const err208 = {instancePath:instancePath+"/smtpd_forbid_unauth_pipelining",schemaPath:"../common.schema.json#/$defs/rawBoolean/pattern",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},schema:"^(yes|no|\\$.+)$",parentSchema:schema87(),data:data108};
vErrors = add(vErrors, [err208]);
errors++;
}
}
}
if(data.smtpd_helo_required !== undefined){
let data109 = data.smtpd_helo_required;
if((typeof data109 !== "boolean") && (typeof data109 !== "string")){
const err209 = {instancePath:instancePath+"/smtpd_helo_required",schemaPath:"../common.schema.json#/$defs/rawBoolean/type",keyword:"type",params:{type: schema87().type},schema:schema87().type,parentSchema:schema87(),data:data109};
vErrors = add(vErrors, [err209]);
errors++;
}
if(typeof data109 === "string"){
if(!pattern53.test(data109)){
const err210 = {instancePath:instancePath+"/smtpd_helo_required",schemaPath:"../common.schema.json#/$defs/rawBoolean/pattern",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},schema:"^(yes|no|\\$.+)$",parentSchema:schema87(),data:data109};
vErrors = add(vErrors, [err210]);
errors++;
}
}
}
if(data.smtpd_hide_client_session !== undefined){
let data110 = data.smtpd_hide_client_session;
if((typeof data110 !== "boolean") && (typeof data110 !== "string")){
const err211 = {instancePath:instancePath+"/smtpd_hide_client_session",schemaPath:"../common.schema.json#/$defs/rawBoolean/type",keyword:"type",params:{type: schema87().type},schema:schema87().type,parentSchema:schema87(),data:data110};
vErrors = add(vErrors, [err211]);
errors++;
}
if(typeof data110 === "string"){
if(!pattern53.test(data110)){
const err212 = {instancePath:instancePath+"/smtpd_hide_client_session",schemaPath:"../common.schema.json#/$defs/rawBoolean/pattern",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},schema:"^(yes|no|\\$.+)$",parentSchema:schema87(),data:data110};
vErrors = add(vErrors, [err212]);
errors++;
}
}
}
if(data.smtpd_peername_lookup !== undefined){
let data111 = data.smtpd_peername_lookup;
if((typeof data111 !== "boolean") && (typeof data111 !== "string")){
const err213 = {instancePath:instancePath+"/smtpd_peername_lookup",schemaPath:"../common.schema.json#/$defs/rawBoolean/type",keyword:"type",params:{type: schema87().type},schema:schema87().type,parentSchema:schema87(),data:data111};
vErrors = add(vErrors, [err213]);
errors++;
}
if(typeof data111 === "string"){
if(!pattern53.test(data111)){
const err214 = {instancePath:instancePath+"/smtpd_peername_lookup",schemaPath:"../common.schema.json#/$defs/rawBoolean/pattern",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},schema:"^(yes|no|\\$.+)$",parentSchema:schema87(),data:data111};
vErrors = add(vErrors, [err214]);
errors++;
}
}
}
if(data.smtpd_reject_unlisted_recipient !== undefined){
let data112 = data.smtpd_reject_unlisted_recipient;
if((typeof data112 !== "boolean") && (typeof data112 !== "string")){
const err215 = {instancePath:instancePath+"/smtpd_reject_unlisted_recipient",schemaPath:"../common.schema.json#/$defs/rawBoolean/type",keyword:"type",params:{type: schema87().type},schema:schema87().type,parentSchema:schema87(),data:data112};
vErrors = add(vErrors, [err215]);
errors++;
}
if(typeof data112 === "string"){
if(!pattern53.test(data112)){
const err216 = {instancePath:instancePath+"/smtpd_reject_unlisted_recipient",schemaPath:"../common.schema.json#/$defs/rawBoolean/pattern",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},schema:"^(yes|no|\\$.+)$",parentSchema:schema87(),data:data112};
vErrors = add(vErrors, [err216]);
errors++;
}
}
}
if(data.smtpd_reject_unlisted_sender !== undefined){
let data113 = data.smtpd_reject_unlisted_sender;
if((typeof data113 !== "boolean") && (typeof data113 !== "string")){
const err217 = {instancePath:instancePath+"/smtpd_reject_unlisted_sender",schemaPath:"../common.schema.json#/$defs/rawBoolean/type",keyword:"type",params:{type: schema87().type},schema:schema87().type,parentSchema:schema87(),data:data113};
vErrors = add(vErrors, [err217]);
errors++;
}
if(typeof data113 === "string"){
if(!pattern53.test(data113)){
const err218 = {instancePath:instancePath+"/smtpd_reject_unlisted_sender",schemaPath:"../common.schema.json#/$defs/rawBoolean/pattern",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},schema:"^(yes|no|\\$.+)$",parentSchema:schema87(),data:data113};
vErrors = add(vErrors, [err218]);
errors++;
}
}
}
if(data.smtpd_sasl_auth_enable !== undefined){
let data114 = data.smtpd_sasl_auth_enable;
if((typeof data114 !== "boolean") && (typeof data114 !== "string")){
const err219 = {instancePath:instancePath+"/smtpd_sasl_auth_enable",schemaPath:"../common.schema.json#/$defs/rawBoolean/type",keyword:"type",params:{type: schema87().type},schema:schema87().type,parentSchema:schema87(),data:data114};
vErrors = add(vErrors, [err219]);
errors++;
}
if(typeof data114 === "string"){
if(!pattern53.test(data114)){
const err220 = {instancePath:instancePath+"/smtpd_sasl_auth_enable",schemaPath:"../common.schema.json#/$defs/rawBoolean/pattern",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},schema:"^(yes|no|\\$.+)$",parentSchema:schema87(),data:data114};
vErrors = add(vErrors, [err220]);
errors++;
}
}
}
if(data.smtpd_sasl_authenticated_header !== undefined){
let data115 = data.smtpd_sasl_authenticated_header;
if((typeof data115 !== "boolean") && (typeof data115 !== "string")){
const err221 = {instancePath:instancePath+"/smtpd_sasl_authenticated_header",schemaPath:"../common.schema.json#/$defs/rawBoolean/type",keyword:"type",params:{type: schema87().type},schema:schema87().type,parentSchema:schema87(),data:data115};
vErrors = add(vErrors, [err221]);
errors++;
}
if(typeof data115 === "string"){
if(!pattern53.test(data115)){
const err222 = {instancePath:instancePath+"/smtpd_sasl_authenticated_header",schemaPath:"../common.schema.json#/$defs/rawBoolean/pattern",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},schema:"^(yes|no|\\$.+)$",parentSchema:schema87(),data:data115};
vErrors = add(vErrors, [err222]);
errors++;
}
}
}
if(data.smtpd_tls_always_issue_session_ids !== undefined){
let data116 = data.smtpd_tls_always_issue_session_ids;
if((typeof data116 !== "boolean") && (typeof data116 !== "string")){
const err223 = {instancePath:instancePath+"/smtpd_tls_always_issue_session_ids",schemaPath:"../common.schema.json#/$defs/rawBoolean/type",keyword:"type",params:{type: schema87().type},schema:schema87().type,parentSchema:schema87(),data:data116};
vErrors = add(vErrors, [err223]);
errors++;
}
if(typeof data116 === "string"){
if(!pattern53.test(data116)){
const err224 = {instancePath:instancePath+"/smtpd_tls_always_issue_session_ids",schemaPath:"../common.schema.json#/$defs/rawBoolean/pattern",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},schema:"^(yes|no|\\$.+)$",parentSchema:schema87(),data:data116};
vErrors = add(vErrors, [err224]);
errors++;
}
}
}
if(data.smtpd_tls_ask_ccert !== undefined){
let data117 = data.smtpd_tls_ask_ccert;
if((typeof data117 !== "boolean") && (typeof data117 !== "string")){
const err225 = {instancePath:instancePath+"/smtpd_tls_ask_ccert",schemaPath:"../common.schema.json#/$defs/rawBoolean/type",keyword:"type",params:{type: schema87().type},schema:schema87().type,parentSchema:schema87(),data:data117};
vErrors = add(vErrors, [err225]);
errors++;
}
if(typeof data117 === "string"){
if(!pattern53.test(data117)){
const err226 = {instancePath:instancePath+"/smtpd_tls_ask_ccert",schemaPath:"../common.schema.json#/$defs/rawBoolean/pattern",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},schema:"^(yes|no|\\$.+)$",parentSchema:schema87(),data:data117};
vErrors = add(vErrors, [err226]);
errors++;
}
}
}
if(data.smtpd_tls_auth_only !== undefined){
let data118 = data.smtpd_tls_auth_only;
if((typeof data118 !== "boolean") && (typeof data118 !== "string")){
const err227 = {instancePath:instancePath+"/smtpd_tls_auth_only",schemaPath:"../common.schema.json#/$defs/rawBoolean/type",keyword:"type",params:{type: schema87().type},schema:schema87().type,parentSchema:schema87(),data:data118};
vErrors = add(vErrors, [err227]);
errors++;
}
if(typeof data118 === "string"){
if(!pattern53.test(data118)){
const err228 = {instancePath:instancePath+"/smtpd_tls_auth_only",schemaPath:"../common.schema.json#/$defs/rawBoolean/pattern",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},schema:"^(yes|no|\\$.+)$",parentSchema:schema87(),data:data118};
vErrors = add(vErrors, [err228]);
errors++;
}
}
}
if(data.smtpd_tls_dh1024_param_file !== undefined){
const err229 = {instancePath:instancePath+"/smtpd_tls_dh1024_param_file",schemaPath:"#/properties/smtpd_tls_dh1024_param_file/not",keyword:"not",params:{},schema:schema85().properties.smtpd_tls_dh1024_param_file.not,parentSchema:schema85().properties.smtpd_tls_dh1024_param_file,data:data.smtpd_tls_dh1024_param_file};
vErrors = add(vErrors, [err229]);
errors++;
}
if(data.smtpd_tls_eecdh_grade !== undefined){
const err230 = {instancePath:instancePath+"/smtpd_tls_eecdh_grade",schemaPath:"#/properties/smtpd_tls_eecdh_grade/not",keyword:"not",params:{},schema:schema85().properties.smtpd_tls_eecdh_grade.not,parentSchema:schema85().properties.smtpd_tls_eecdh_grade,data:data.smtpd_tls_eecdh_grade};
vErrors = add(vErrors, [err230]);
errors++;
}
if(data.smtpd_tls_enable_rpk !== undefined){
let data121 = data.smtpd_tls_enable_rpk;
if((typeof data121 !== "boolean") && (typeof data121 !== "string")){
const err231 = {instancePath:instancePath+"/smtpd_tls_enable_rpk",schemaPath:"../common.schema.json#/$defs/rawBoolean/type",keyword:"type",params:{type: schema87().type},schema:schema87().type,parentSchema:schema87(),data:data121};
vErrors = add(vErrors, [err231]);
errors++;
}
if(typeof data121 === "string"){
if(!pattern53.test(data121)){
const err232 = {instancePath:instancePath+"/smtpd_tls_enable_rpk",schemaPath:"../common.schema.json#/$defs/rawBoolean/pattern",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},schema:"^(yes|no|\\$.+)$",parentSchema:schema87(),data:data121};
vErrors = add(vErrors, [err232]);
errors++;
}
}
}
if(data.smtpd_tls_received_header !== undefined){
let data122 = data.smtpd_tls_received_header;
if((typeof data122 !== "boolean") && (typeof data122 !== "string")){
const err233 = {instancePath:instancePath+"/smtpd_tls_received_header",schemaPath:"../common.schema.json#/$defs/rawBoolean/type",keyword:"type",params:{type: schema87().type},schema:schema87().type,parentSchema:schema87(),data:data122};
vErrors = add(vErrors, [err233]);
errors++;
}
if(typeof data122 === "string"){
if(!pattern53.test(data122)){
const err234 = {instancePath:instancePath+"/smtpd_tls_received_header",schemaPath:"../common.schema.json#/$defs/rawBoolean/pattern",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},schema:"^(yes|no|\\$.+)$",parentSchema:schema87(),data:data122};
vErrors = add(vErrors, [err234]);
errors++;
}
}
}
if(data.smtpd_tls_req_ccert !== undefined){
let data123 = data.smtpd_tls_req_ccert;
if((typeof data123 !== "boolean") && (typeof data123 !== "string")){
const err235 = {instancePath:instancePath+"/smtpd_tls_req_ccert",schemaPath:"../common.schema.json#/$defs/rawBoolean/type",keyword:"type",params:{type: schema87().type},schema:schema87().type,parentSchema:schema87(),data:data123};
vErrors = add(vErrors, [err235]);
errors++;
}
if(typeof data123 === "string"){
if(!pattern53.test(data123)){
const err236 = {instancePath:instancePath+"/smtpd_tls_req_ccert",schemaPath:"../common.schema.json#/$defs/rawBoolean/pattern",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},schema:"^(yes|no|\\$.+)$",parentSchema:schema87(),data:data123};
vErrors = add(vErrors, [err236]);
errors++;
}
}
}
if(data.smtpd_tls_wrappermode !== undefined){
let data124 = data.smtpd_tls_wrappermode;
if((typeof data124 !== "boolean") && (typeof data124 !== "string")){
const err237 = {instancePath:instancePath+"/smtpd_tls_wrappermode",schemaPath:"../common.schema.json#/$defs/rawBoolean/type",keyword:"type",params:{type: schema87().type},schema:schema87().type,parentSchema:schema87(),data:data124};
vErrors = add(vErrors, [err237]);
errors++;
}
if(typeof data124 === "string"){
if(!pattern53.test(data124)){
const err238 = {instancePath:instancePath+"/smtpd_tls_wrappermode",schemaPath:"../common.schema.json#/$defs/rawBoolean/pattern",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},schema:"^(yes|no|\\$.+)$",parentSchema:schema87(),data:data124};
vErrors = add(vErrors, [err238]);
errors++;
}
}
}
if(data.smtpd_use_tls !== undefined){
const err239 = {instancePath:instancePath+"/smtpd_use_tls",schemaPath:"#/properties/smtpd_use_tls/not",keyword:"not",params:{},schema:schema85().properties.smtpd_use_tls.not,parentSchema:schema85().properties.smtpd_use_tls,data:data.smtpd_use_tls};
vErrors = add(vErrors, [err239]);
errors++;
}
if(data.soft_bounce !== undefined){
let data126 = data.soft_bounce;
if((typeof data126 !== "boolean") && (typeof data126 !== "string")){
const err240 = {instancePath:instancePath+"/soft_bounce",schemaPath:"../common.schema.json#/$defs/rawBoolean/type",keyword:"type",params:{type: schema87().type},schema:schema87().type,parentSchema:schema87(),data:data126};
vErrors = add(vErrors, [err240]);
errors++;
}
if(typeof data126 === "string"){
if(!pattern53.test(data126)){
const err241 = {instancePath:instancePath+"/soft_bounce",schemaPath:"../common.schema.json#/$defs/rawBoolean/pattern",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},schema:"^(yes|no|\\$.+)$",parentSchema:schema87(),data:data126};
vErrors = add(vErrors, [err241]);
errors++;
}
}
}
if(data.strict_7bit_headers !== undefined){
let data127 = data.strict_7bit_headers;
if((typeof data127 !== "boolean") && (typeof data127 !== "string")){
const err242 = {instancePath:instancePath+"/strict_7bit_headers",schemaPath:"../common.schema.json#/$defs/rawBoolean/type",keyword:"type",params:{type: schema87().type},schema:schema87().type,parentSchema:schema87(),data:data127};
vErrors = add(vErrors, [err242]);
errors++;
}
if(typeof data127 === "string"){
if(!pattern53.test(data127)){
const err243 = {instancePath:instancePath+"/strict_7bit_headers",schemaPath:"../common.schema.json#/$defs/rawBoolean/pattern",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},schema:"^(yes|no|\\$.+)$",parentSchema:schema87(),data:data127};
vErrors = add(vErrors, [err243]);
errors++;
}
}
}
if(data.strict_8bitmime !== undefined){
let data128 = data.strict_8bitmime;
if((typeof data128 !== "boolean") && (typeof data128 !== "string")){
const err244 = {instancePath:instancePath+"/strict_8bitmime",schemaPath:"../common.schema.json#/$defs/rawBoolean/type",keyword:"type",params:{type: schema87().type},schema:schema87().type,parentSchema:schema87(),data:data128};
vErrors = add(vErrors, [err244]);
errors++;
}
if(typeof data128 === "string"){
if(!pattern53.test(data128)){
const err245 = {instancePath:instancePath+"/strict_8bitmime",schemaPath:"../common.schema.json#/$defs/rawBoolean/pattern",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},schema:"^(yes|no|\\$.+)$",parentSchema:schema87(),data:data128};
vErrors = add(vErrors, [err245]);
errors++;
}
}
}
if(data.strict_8bitmime_body !== undefined){
let data129 = data.strict_8bitmime_body;
if((typeof data129 !== "boolean") && (typeof data129 !== "string")){
const err246 = {instancePath:instancePath+"/strict_8bitmime_body",schemaPath:"../common.schema.json#/$defs/rawBoolean/type",keyword:"type",params:{type: schema87().type},schema:schema87().type,parentSchema:schema87(),data:data129};
vErrors = add(vErrors, [err246]);
errors++;
}
if(typeof data129 === "string"){
if(!pattern53.test(data129)){
const err247 = {instancePath:instancePath+"/strict_8bitmime_body",schemaPath:"../common.schema.json#/$defs/rawBoolean/pattern",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},schema:"^(yes|no|\\$.+)$",parentSchema:schema87(),data:data129};
vErrors = add(vErrors, [err247]);
errors++;
}
}
}
if(data.strict_mailbox_ownership !== undefined){
let data130 = data.strict_mailbox_ownership;
if((typeof data130 !== "boolean") && (typeof data130 !== "string")){
const err248 = {instancePath:instancePath+"/strict_mailbox_ownership",schemaPath:"../common.schema.json#/$defs/rawBoolean/type",keyword:"type",params:{type: schema87().type},schema:schema87().type,parentSchema:schema87(),data:data130};
vErrors = add(vErrors, [err248]);
errors++;
}
if(typeof data130 === "string"){
if(!pattern53.test(data130)){
const err249 = {instancePath:instancePath+"/strict_mailbox_ownership",schemaPath:"../common.schema.json#/$defs/rawBoolean/pattern",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},schema:"^(yes|no|\\$.+)$",parentSchema:schema87(),data:data130};
vErrors = add(vErrors, [err249]);
errors++;
}
}
}
if(data.strict_mime_encoding_domain !== undefined){
let data131 = data.strict_mime_encoding_domain;
if((typeof data131 !== "boolean") && (typeof data131 !== "string")){
const err250 = {instancePath:instancePath+"/strict_mime_encoding_domain",schemaPath:"../common.schema.json#/$defs/rawBoolean/type",keyword:"type",params:{type: schema87().type},schema:schema87().type,parentSchema:schema87(),data:data131};
vErrors = add(vErrors, [err250]);
errors++;
}
if(typeof data131 === "string"){
if(!pattern53.test(data131)){
const err251 = {instancePath:instancePath+"/strict_mime_encoding_domain",schemaPath:"../common.schema.json#/$defs/rawBoolean/pattern",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},schema:"^(yes|no|\\$.+)$",parentSchema:schema87(),data:data131};
vErrors = add(vErrors, [err251]);
errors++;
}
}
}
if(data.strict_rfc821_envelopes !== undefined){
let data132 = data.strict_rfc821_envelopes;
if((typeof data132 !== "boolean") && (typeof data132 !== "string")){
const err252 = {instancePath:instancePath+"/strict_rfc821_envelopes",schemaPath:"../common.schema.json#/$defs/rawBoolean/type",keyword:"type",params:{type: schema87().type},schema:schema87().type,parentSchema:schema87(),data:data132};
vErrors = add(vErrors, [err252]);
errors++;
}
if(typeof data132 === "string"){
if(!pattern53.test(data132)){
const err253 = {instancePath:instancePath+"/strict_rfc821_envelopes",schemaPath:"../common.schema.json#/$defs/rawBoolean/pattern",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},schema:"^(yes|no|\\$.+)$",parentSchema:schema87(),data:data132};
vErrors = add(vErrors, [err253]);
errors++;
}
}
}
if(data.strict_smtputf8 !== undefined){
let data133 = data.strict_smtputf8;
if((typeof data133 !== "boolean") && (typeof data133 !== "string")){
const err254 = {instancePath:instancePath+"/strict_smtputf8",schemaPath:"../common.schema.json#/$defs/rawBoolean/type",keyword:"type",params:{type: schema87().type},schema:schema87().type,parentSchema:schema87(),data:data133};
vErrors = add(vErrors, [err254]);
errors++;
}
if(typeof data133 === "string"){
if(!pattern53.test(data133)){
const err255 = {instancePath:instancePath+"/strict_smtputf8",schemaPath:"../common.schema.json#/$defs/rawBoolean/pattern",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},schema:"^(yes|no|\\$.+)$",parentSchema:schema87(),data:data133};
vErrors = add(vErrors, [err255]);
errors++;
}
}
}
if(data.sun_mailtool_compatibility !== undefined){
let data134 = data.sun_mailtool_compatibility;
if((typeof data134 !== "boolean") && (typeof data134 !== "string")){
const err256 = {instancePath:instancePath+"/sun_mailtool_compatibility",schemaPath:"../common.schema.json#/$defs/rawBoolean/type",keyword:"type",params:{type: schema87().type},schema:schema87().type,parentSchema:schema87(),data:data134};
vErrors = add(vErrors, [err256]);
errors++;
}
if(typeof data134 === "string"){
if(!pattern53.test(data134)){
const err257 = {instancePath:instancePath+"/sun_mailtool_compatibility",schemaPath:"../common.schema.json#/$defs/rawBoolean/pattern",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},schema:"^(yes|no|\\$.+)$",parentSchema:schema87(),data:data134};
vErrors = add(vErrors, [err257]);
errors++;
}
}
}
if(data.swap_bangpath !== undefined){
let data135 = data.swap_bangpath;
if((typeof data135 !== "boolean") && (typeof data135 !== "string")){
const err258 = {instancePath:instancePath+"/swap_bangpath",schemaPath:"../common.schema.json#/$defs/rawBoolean/type",keyword:"type",params:{type: schema87().type},schema:schema87().type,parentSchema:schema87(),data:data135};
vErrors = add(vErrors, [err258]);
errors++;
}
if(typeof data135 === "string"){
if(!pattern53.test(data135)){
const err259 = {instancePath:instancePath+"/swap_bangpath",schemaPath:"../common.schema.json#/$defs/rawBoolean/pattern",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},schema:"^(yes|no|\\$.+)$",parentSchema:schema87(),data:data135};
vErrors = add(vErrors, [err259]);
errors++;
}
}
}
if(data.tls_append_default_CA !== undefined){
let data136 = data.tls_append_default_CA;
if((typeof data136 !== "boolean") && (typeof data136 !== "string")){
const err260 = {instancePath:instancePath+"/tls_append_default_CA",schemaPath:"../common.schema.json#/$defs/rawBoolean/type",keyword:"type",params:{type: schema87().type},schema:schema87().type,parentSchema:schema87(),data:data136};
vErrors = add(vErrors, [err260]);
errors++;
}
if(typeof data136 === "string"){
if(!pattern53.test(data136)){
const err261 = {instancePath:instancePath+"/tls_append_default_CA",schemaPath:"../common.schema.json#/$defs/rawBoolean/pattern",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},schema:"^(yes|no|\\$.+)$",parentSchema:schema87(),data:data136};
vErrors = add(vErrors, [err261]);
errors++;
}
}
}
if(data.tls_fast_shutdown_enable !== undefined){
let data137 = data.tls_fast_shutdown_enable;
if((typeof data137 !== "boolean") && (typeof data137 !== "string")){
const err262 = {instancePath:instancePath+"/tls_fast_shutdown_enable",schemaPath:"../common.schema.json#/$defs/rawBoolean/type",keyword:"type",params:{type: schema87().type},schema:schema87().type,parentSchema:schema87(),data:data137};
vErrors = add(vErrors, [err262]);
errors++;
}
if(typeof data137 === "string"){
if(!pattern53.test(data137)){
const err263 = {instancePath:instancePath+"/tls_fast_shutdown_enable",schemaPath:"../common.schema.json#/$defs/rawBoolean/pattern",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},schema:"^(yes|no|\\$.+)$",parentSchema:schema87(),data:data137};
vErrors = add(vErrors, [err263]);
errors++;
}
}
}
if(data.tls_legacy_public_key_fingerprints !== undefined){
let data138 = data.tls_legacy_public_key_fingerprints;
if((typeof data138 !== "boolean") && (typeof data138 !== "string")){
const err264 = {instancePath:instancePath+"/tls_legacy_public_key_fingerprints",schemaPath:"../common.schema.json#/$defs/rawBoolean/type",keyword:"type",params:{type: schema87().type},schema:schema87().type,parentSchema:schema87(),data:data138};
vErrors = add(vErrors, [err264]);
errors++;
}
if(typeof data138 === "string"){
if(!pattern53.test(data138)){
const err265 = {instancePath:instancePath+"/tls_legacy_public_key_fingerprints",schemaPath:"../common.schema.json#/$defs/rawBoolean/pattern",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},schema:"^(yes|no|\\$.+)$",parentSchema:schema87(),data:data138};
vErrors = add(vErrors, [err265]);
errors++;
}
}
}
if(data.tls_preempt_cipherlist !== undefined){
let data139 = data.tls_preempt_cipherlist;
if((typeof data139 !== "boolean") && (typeof data139 !== "string")){
const err266 = {instancePath:instancePath+"/tls_preempt_cipherlist",schemaPath:"../common.schema.json#/$defs/rawBoolean/type",keyword:"type",params:{type: schema87().type},schema:schema87().type,parentSchema:schema87(),data:data139};
vErrors = add(vErrors, [err266]);
errors++;
}
if(typeof data139 === "string"){
if(!pattern53.test(data139)){
const err267 = {instancePath:instancePath+"/tls_preempt_cipherlist",schemaPath:"../common.schema.json#/$defs/rawBoolean/pattern",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},schema:"^(yes|no|\\$.+)$",parentSchema:schema87(),data:data139};
vErrors = add(vErrors, [err267]);
errors++;
}
}
}
if(data.tls_required_enable !== undefined){
let data140 = data.tls_required_enable;
if((typeof data140 !== "boolean") && (typeof data140 !== "string")){
const err268 = {instancePath:instancePath+"/tls_required_enable",schemaPath:"../common.schema.json#/$defs/rawBoolean/type",keyword:"type",params:{type: schema87().type},schema:schema87().type,parentSchema:schema87(),data:data140};
vErrors = add(vErrors, [err268]);
errors++;
}
if(typeof data140 === "string"){
if(!pattern53.test(data140)){
const err269 = {instancePath:instancePath+"/tls_required_enable",schemaPath:"../common.schema.json#/$defs/rawBoolean/pattern",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},schema:"^(yes|no|\\$.+)$",parentSchema:schema87(),data:data140};
vErrors = add(vErrors, [err269]);
errors++;
}
}
}
if(data.tls_wildcard_matches_multiple_labels !== undefined){
let data141 = data.tls_wildcard_matches_multiple_labels;
if((typeof data141 !== "boolean") && (typeof data141 !== "string")){
const err270 = {instancePath:instancePath+"/tls_wildcard_matches_multiple_labels",schemaPath:"../common.schema.json#/$defs/rawBoolean/type",keyword:"type",params:{type: schema87().type},schema:schema87().type,parentSchema:schema87(),data:data141};
vErrors = add(vErrors, [err270]);
errors++;
}
if(typeof data141 === "string"){
if(!pattern53.test(data141)){
const err271 = {instancePath:instancePath+"/tls_wildcard_matches_multiple_labels",schemaPath:"../common.schema.json#/$defs/rawBoolean/pattern",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},schema:"^(yes|no|\\$.+)$",parentSchema:schema87(),data:data141};
vErrors = add(vErrors, [err271]);
errors++;
}
}
}
if(data.tlsproxy_client_enforce_tls !== undefined){
const err272 = {instancePath:instancePath+"/tlsproxy_client_enforce_tls",schemaPath:"#/properties/tlsproxy_client_enforce_tls/not",keyword:"not",params:{},schema:schema85().properties.tlsproxy_client_enforce_tls.not,parentSchema:schema85().properties.tlsproxy_client_enforce_tls,data:data.tlsproxy_client_enforce_tls};
vErrors = add(vErrors, [err272]);
errors++;
}
if(data.tlsproxy_client_per_site !== undefined){
const err273 = {instancePath:instancePath+"/tlsproxy_client_per_site",schemaPath:"#/properties/tlsproxy_client_per_site/not",keyword:"not",params:{},schema:schema85().properties.tlsproxy_client_per_site.not,parentSchema:schema85().properties.tlsproxy_client_per_site,data:data.tlsproxy_client_per_site};
vErrors = add(vErrors, [err273]);
errors++;
}
if(data.tlsproxy_client_use_tls !== undefined){
const err274 = {instancePath:instancePath+"/tlsproxy_client_use_tls",schemaPath:"#/properties/tlsproxy_client_use_tls/not",keyword:"not",params:{},schema:schema85().properties.tlsproxy_client_use_tls.not,parentSchema:schema85().properties.tlsproxy_client_use_tls,data:data.tlsproxy_client_use_tls};
vErrors = add(vErrors, [err274]);
errors++;
}
if(data.tlsproxy_enforce_tls !== undefined){
const err275 = {instancePath:instancePath+"/tlsproxy_enforce_tls",schemaPath:"#/properties/tlsproxy_enforce_tls/not",keyword:"not",params:{},schema:schema85().properties.tlsproxy_enforce_tls.not,parentSchema:schema85().properties.tlsproxy_enforce_tls,data:data.tlsproxy_enforce_tls};
vErrors = add(vErrors, [err275]);
errors++;
}
if(data.tlsproxy_use_tls !== undefined){
const err276 = {instancePath:instancePath+"/tlsproxy_use_tls",schemaPath:"#/properties/tlsproxy_use_tls/not",keyword:"not",params:{},schema:schema85().properties.tlsproxy_use_tls.not,parentSchema:schema85().properties.tlsproxy_use_tls,data:data.tlsproxy_use_tls};
vErrors = add(vErrors, [err276]);
errors++;
}
}
else {
const err277 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema85().type,parentSchema:schema85(),data};
vErrors = add(vErrors, [err277]);
errors++;
}
validate38.errors = vErrors;
return errors === 0;
}
validate38.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate35(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="services/postfix.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate35.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs1 = errors;
let valid0 = true;
const _errs2 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.runtime === undefined) && (missing0 = "runtime")){
const err0 = {};
vErrors = add(vErrors, [err0]);
errors++;
}
else {
if(data.runtime !== undefined){
if("docker" !== data.runtime){
const err1 = {};
vErrors = add(vErrors, [err1]);
errors++;
}
}
}
}
var _valid0 = _errs2 === errors;
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
if(_valid0){
const _errs4 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.image === undefined){
const err2 = {instancePath,schemaPath:"#/then/required",keyword:"required",params:{missingProperty: "image"},schema:schema76().then.required,parentSchema:schema76().then,data};
vErrors = add(vErrors, [err2]);
errors++;
}
}
var _valid0 = _errs4 === errors;
valid0 = _valid0;
}
if(!valid0){
const err3 = {instancePath,schemaPath:"#/if",keyword:"if",params:{failingKeyword: "then"},schema:schema76().if,parentSchema:schema76(),data};
vErrors = add(vErrors, [err3]);
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.runtime === undefined){
data.runtime = "native";
}
if(data.smtp === undefined){
data.smtp = {};
}
if(data.submission === undefined){
data.submission = {};
}
if(data.submissions === undefined){
data.submissions = {};
}
if(data.messageSize === undefined){
data.messageSize = "50MiB";
}
for(const key0 in data){
if(!((((((((key0 === "runtime") || (key0 === "image")) || (key0 === "limits")) || (key0 === "smtp")) || (key0 === "submission")) || (key0 === "submissions")) || (key0 === "messageSize")) || (key0 === "extra"))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema76(),data};
vErrors = add(vErrors, [err4]);
errors++;
}
}
let data1 = data.runtime;
if(typeof data1 !== "string"){
const err5 = {instancePath:instancePath+"/runtime",schemaPath:"../common.schema.json#/$defs/runtime/type",keyword:"type",params:{type: "string"},schema:schema65().type,parentSchema:schema65(),data:data1};
vErrors = add(vErrors, [err5]);
errors++;
}
if(!((data1 === "native") || (data1 === "docker"))){
const err6 = {instancePath:instancePath+"/runtime",schemaPath:"../common.schema.json#/$defs/runtime/enum",keyword:"enum",params:{allowedValues: schema65().enum},schema:schema65().enum,parentSchema:schema65(),data:data1};
vErrors = add(vErrors, [err6]);
errors++;
}
if(data.image !== undefined){
let data2 = data.image;
if(typeof data2 === "string"){
if(!pattern37.test(data2)){
const err7 = {instancePath:instancePath+"/image",schemaPath:"../common.schema.json#/$defs/image/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9._/:@-]*$"},schema:"^[a-z0-9][a-z0-9._/:@-]*$",parentSchema:schema66(),data:data2};
vErrors = add(vErrors, [err7]);
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/image",schemaPath:"../common.schema.json#/$defs/image/type",keyword:"type",params:{type: "string"},schema:schema66().type,parentSchema:schema66(),data:data2};
vErrors = add(vErrors, [err8]);
errors++;
}
}
if(data.limits !== undefined){
if(!(validate36(data.limits, {instancePath:instancePath+"/limits",parentData:data,parentDataProperty:"limits",rootData,dynamicAnchors}))){
vErrors = add(vErrors, validate36.errors);
errors = vErrors.length;
}
}
let data4 = data.smtp;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.from === undefined){
data4.from = ["internet"];
}
for(const key1 in data4){
if(!(key1 === "from")){
const err9 = {instancePath:instancePath+"/smtp",schemaPath:"#/properties/smtp/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},schema:false,parentSchema:schema76().properties.smtp,data:data4};
vErrors = add(vErrors, [err9]);
errors++;
}
}
let data5 = data4.from;
if(Array.isArray(data5)){
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
let data6 = data5[i0];
if(typeof data6 === "string"){
if(!pattern40.test(data6)){
const err10 = {instancePath:instancePath+"/smtp/from/" + i0,schemaPath:"../common.schema.json#/$defs/from/items/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9-]*$"},schema:"^[a-z][a-z0-9-]*$",parentSchema:schema69().items,data:data6};
vErrors = add(vErrors, [err10]);
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/smtp/from/" + i0,schemaPath:"../common.schema.json#/$defs/from/items/type",keyword:"type",params:{type: "string"},schema:schema69().items.type,parentSchema:schema69().items,data:data6};
vErrors = add(vErrors, [err11]);
errors++;
}
}
let i1 = data5.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data5[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err12 = {instancePath:instancePath+"/smtp/from",schemaPath:"../common.schema.json#/$defs/from/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},schema:true,parentSchema:schema69(),data:data5};
vErrors = add(vErrors, [err12]);
errors++;
break;
}
indices0[item0] = i1;
}
}
}
else {
const err13 = {instancePath:instancePath+"/smtp/from",schemaPath:"../common.schema.json#/$defs/from/type",keyword:"type",params:{type: "array"},schema:schema69().type,parentSchema:schema69(),data:data5};
vErrors = add(vErrors, [err13]);
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/smtp",schemaPath:"#/properties/smtp/type",keyword:"type",params:{type: "object"},schema:schema76().properties.smtp.type,parentSchema:schema76().properties.smtp,data:data4};
vErrors = add(vErrors, [err14]);
errors++;
}
let data7 = data.submission;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
if(data7.from === undefined){
data7.from = ["internet"];
}
for(const key2 in data7){
if(!(key2 === "from")){
const err15 = {instancePath:instancePath+"/submission",schemaPath:"#/properties/submission/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},schema:false,parentSchema:schema76().properties.submission,data:data7};
vErrors = add(vErrors, [err15]);
errors++;
}
}
let data8 = data7.from;
if(Array.isArray(data8)){
const len1 = data8.length;
for(let i2=0; i2<len1; i2++){
let data9 = data8[i2];
if(typeof data9 === "string"){
if(!pattern40.test(data9)){
const err16 = {instancePath:instancePath+"/submission/from/" + i2,schemaPath:"../common.schema.json#/$defs/from/items/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9-]*$"},schema:"^[a-z][a-z0-9-]*$",parentSchema:schema69().items,data:data9};
vErrors = add(vErrors, [err16]);
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/submission/from/" + i2,schemaPath:"../common.schema.json#/$defs/from/items/type",keyword:"type",params:{type: "string"},schema:schema69().items.type,parentSchema:schema69().items,data:data9};
vErrors = add(vErrors, [err17]);
errors++;
}
}
let i3 = data8.length;
let j1;
if(i3 > 1){
const indices1 = {};
for(;i3--;){
let item1 = data8[i3];
if(typeof item1 !== "string"){
continue;
}
if(typeof indices1[item1] == "number"){
j1 = indices1[item1];
const err18 = {instancePath:instancePath+"/submission/from",schemaPath:"../common.schema.json#/$defs/from/uniqueItems",keyword:"uniqueItems",params:{i: i3, j: j1},schema:true,parentSchema:schema69(),data:data8};
vErrors = add(vErrors, [err18]);
errors++;
break;
}
indices1[item1] = i3;
}
}
}
else {
const err19 = {instancePath:instancePath+"/submission/from",schemaPath:"../common.schema.json#/$defs/from/type",keyword:"type",params:{type: "array"},schema:schema69().type,parentSchema:schema69(),data:data8};
vErrors = add(vErrors, [err19]);
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/submission",schemaPath:"#/properties/submission/type",keyword:"type",params:{type: "object"},schema:schema76().properties.submission.type,parentSchema:schema76().properties.submission,data:data7};
vErrors = add(vErrors, [err20]);
errors++;
}
let data10 = data.submissions;
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
if(data10.from === undefined){
data10.from = ["internet"];
}
for(const key3 in data10){
if(!(key3 === "from")){
const err21 = {instancePath:instancePath+"/submissions",schemaPath:"#/properties/submissions/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},schema:false,parentSchema:schema76().properties.submissions,data:data10};
vErrors = add(vErrors, [err21]);
errors++;
}
}
let data11 = data10.from;
if(Array.isArray(data11)){
const len2 = data11.length;
for(let i4=0; i4<len2; i4++){
let data12 = data11[i4];
if(typeof data12 === "string"){
if(!pattern40.test(data12)){
const err22 = {instancePath:instancePath+"/submissions/from/" + i4,schemaPath:"../common.schema.json#/$defs/from/items/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9-]*$"},schema:"^[a-z][a-z0-9-]*$",parentSchema:schema69().items,data:data12};
vErrors = add(vErrors, [err22]);
errors++;
}
}
else {
const err23 = {instancePath:instancePath+"/submissions/from/" + i4,schemaPath:"../common.schema.json#/$defs/from/items/type",keyword:"type",params:{type: "string"},schema:schema69().items.type,parentSchema:schema69().items,data:data12};
vErrors = add(vErrors, [err23]);
errors++;
}
}
let i5 = data11.length;
let j2;
if(i5 > 1){
const indices2 = {};
for(;i5--;){
let item2 = data11[i5];
if(typeof item2 !== "string"){
continue;
}
if(typeof indices2[item2] == "number"){
j2 = indices2[item2];
const err24 = {instancePath:instancePath+"/submissions/from",schemaPath:"../common.schema.json#/$defs/from/uniqueItems",keyword:"uniqueItems",params:{i: i5, j: j2},schema:true,parentSchema:schema69(),data:data11};
vErrors = add(vErrors, [err24]);
errors++;
break;
}
indices2[item2] = i5;
}
}
}
else {
const err25 = {instancePath:instancePath+"/submissions/from",schemaPath:"../common.schema.json#/$defs/from/type",keyword:"type",params:{type: "array"},schema:schema69().type,parentSchema:schema69(),data:data11};
vErrors = add(vErrors, [err25]);
errors++;
}
}
else {
const err26 = {instancePath:instancePath+"/submissions",schemaPath:"#/properties/submissions/type",keyword:"type",params:{type: "object"},schema:schema76().properties.submissions.type,parentSchema:schema76().properties.submissions,data:data10};
vErrors = add(vErrors, [err26]);
errors++;
}
let data13 = data.messageSize;
if(typeof data13 === "string"){
if(!pattern14.test(data13)){
const err27 = {instancePath:instancePath+"/messageSize",schemaPath:"../common.schema.json#/$defs/size/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]*(KiB|MiB|GiB|TiB)$"},schema:"^[1-9][0-9]*(KiB|MiB|GiB|TiB)$",parentSchema:schema44(),data:data13};
vErrors = add(vErrors, [err27]);
errors++;
}
}
else {
const err28 = {instancePath:instancePath+"/messageSize",schemaPath:"../common.schema.json#/$defs/size/type",keyword:"type",params:{type: "string"},schema:schema44().type,parentSchema:schema44(),data:data13};
vErrors = add(vErrors, [err28]);
errors++;
}
if(data.extra !== undefined){
if(!(validate38(data.extra, {instancePath:instancePath+"/extra",parentData:data,parentDataProperty:"extra",rootData,dynamicAnchors}))){
vErrors = add(vErrors, validate38.errors);
errors = vErrors.length;
}
}
}
else {
const err29 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema76().type,parentSchema:schema76(),data};
vErrors = add(vErrors, [err29]);
errors++;
}
validate35.errors = vErrors;
return errors === 0;
}
validate35.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema215 = () => schemaPart("services/postgresql.schema.json");
const pattern184 = new RegExp("^[a-z][a-z0-9_]{0,62}$", "u");

function validate42(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate42.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((key0 === "memory") || (key0 === "cpus"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema67(),data};
vErrors = add(vErrors, [err0]);
errors++;
}
}
if(data.memory !== undefined){
let data0 = data.memory;
if(typeof data0 === "string"){
if(!pattern14.test(data0)){
const err1 = {instancePath:instancePath+"/memory",schemaPath:"#/$defs/size/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]*(KiB|MiB|GiB|TiB)$"},schema:"^[1-9][0-9]*(KiB|MiB|GiB|TiB)$",parentSchema:schema44(),data:data0};
vErrors = add(vErrors, [err1]);
errors++;
}
}
else {
const err2 = {instancePath:instancePath+"/memory",schemaPath:"#/$defs/size/type",keyword:"type",params:{type: "string"},schema:schema44().type,parentSchema:schema44(),data:data0};
vErrors = add(vErrors, [err2]);
errors++;
}
}
if(data.cpus !== undefined){
let data1 = data.cpus;
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 <= 0 || isNaN(data1)){
const err3 = {instancePath:instancePath+"/cpus",schemaPath:"#/properties/cpus/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},schema:0,parentSchema:schema67().properties.cpus,data:data1};
vErrors = add(vErrors, [err3]);
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/cpus",schemaPath:"#/properties/cpus/type",keyword:"type",params:{type: "number"},schema:schema67().properties.cpus.type,parentSchema:schema67().properties.cpus,data:data1};
vErrors = add(vErrors, [err4]);
errors++;
}
}
}
else {
const err5 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema67().type,parentSchema:schema67(),data};
vErrors = add(vErrors, [err5]);
errors++;
}
validate42.errors = vErrors;
return errors === 0;
}
validate42.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema223 = () => schemaPart("daemons/postgresql.schema.json");
const pattern187 = new RegExp("^[a-z_]+\\.[a-z_]+$", "u");

function validate44(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="daemons/postgresql.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate44.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
let data0 = data[key0];
if(((typeof data0 !== "string") && (!((typeof data0 == "number") && (isFinite(data0))))) && (typeof data0 !== "boolean")){
const err0 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"../common.schema.json#/$defs/rawValue/type",keyword:"type",params:{type: schema86().type},schema:schema86().type,parentSchema:schema86(),data:data0};
vErrors = add(vErrors, [err0]);
errors++;
}
}
}
else {
const err1 = {instancePath,schemaPath:"#/allOf/0/type",keyword:"type",params:{type: "object"},schema:schema223().allOf[0].type,parentSchema:schema223().allOf[0],data};
vErrors = add(vErrors, [err1]);
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key1 in data){
if(!((func9.call(schema223().properties, key1)) || (pattern187.test(key1)))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},schema:false,parentSchema:schema223(),data};
vErrors = add(vErrors, [err2]);
errors++;
}
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema223().type,parentSchema:schema223(),data};
vErrors = add(vErrors, [err3]);
errors++;
}
validate44.errors = vErrors;
return errors === 0;
}
validate44.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate41(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="services/postgresql.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate41.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs1 = errors;
let valid0 = true;
const _errs2 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.runtime === undefined) && (missing0 = "runtime")){
const err0 = {};
vErrors = add(vErrors, [err0]);
errors++;
}
else {
if(data.runtime !== undefined){
if("docker" !== data.runtime){
const err1 = {};
vErrors = add(vErrors, [err1]);
errors++;
}
}
}
}
var _valid0 = _errs2 === errors;
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
if(_valid0){
const _errs4 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.image === undefined){
const err2 = {instancePath,schemaPath:"#/then/required",keyword:"required",params:{missingProperty: "image"},schema:schema215().then.required,parentSchema:schema215().then,data};
vErrors = add(vErrors, [err2]);
errors++;
}
}
var _valid0 = _errs4 === errors;
valid0 = _valid0;
}
if(!valid0){
const err3 = {instancePath,schemaPath:"#/if",keyword:"if",params:{failingKeyword: "then"},schema:schema215().if,parentSchema:schema215(),data};
vErrors = add(vErrors, [err3]);
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.runtime === undefined){
data.runtime = "native";
}
if(data.from === undefined){
data.from = [];
}
if(data.port === undefined){
data.port = 5432;
}
if(data.database === undefined){
data.database = "mailserver";
}
if(data.administrators === undefined){
data.administrators = [];
}
if(data.sharedBuffers === undefined){
data.sharedBuffers = "128MiB";
}
if(data.maxConnections === undefined){
data.maxConnections = 100;
}
for(const key0 in data){
if(!(func9.call(schema215().properties, key0))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema215(),data};
vErrors = add(vErrors, [err4]);
errors++;
}
}
let data1 = data.runtime;
if(typeof data1 !== "string"){
const err5 = {instancePath:instancePath+"/runtime",schemaPath:"../common.schema.json#/$defs/runtime/type",keyword:"type",params:{type: "string"},schema:schema65().type,parentSchema:schema65(),data:data1};
vErrors = add(vErrors, [err5]);
errors++;
}
if(!((data1 === "native") || (data1 === "docker"))){
const err6 = {instancePath:instancePath+"/runtime",schemaPath:"../common.schema.json#/$defs/runtime/enum",keyword:"enum",params:{allowedValues: schema65().enum},schema:schema65().enum,parentSchema:schema65(),data:data1};
vErrors = add(vErrors, [err6]);
errors++;
}
if(data.image !== undefined){
let data2 = data.image;
if(typeof data2 === "string"){
if(!pattern37.test(data2)){
const err7 = {instancePath:instancePath+"/image",schemaPath:"../common.schema.json#/$defs/image/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9._/:@-]*$"},schema:"^[a-z0-9][a-z0-9._/:@-]*$",parentSchema:schema66(),data:data2};
vErrors = add(vErrors, [err7]);
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/image",schemaPath:"../common.schema.json#/$defs/image/type",keyword:"type",params:{type: "string"},schema:schema66().type,parentSchema:schema66(),data:data2};
vErrors = add(vErrors, [err8]);
errors++;
}
}
if(data.limits !== undefined){
if(!(validate42(data.limits, {instancePath:instancePath+"/limits",parentData:data,parentDataProperty:"limits",rootData,dynamicAnchors}))){
vErrors = add(vErrors, validate42.errors);
errors = vErrors.length;
}
}
let data4 = data.from;
if(Array.isArray(data4)){
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
let data5 = data4[i0];
if(typeof data5 === "string"){
if(!pattern40.test(data5)){
const err9 = {instancePath:instancePath+"/from/" + i0,schemaPath:"../common.schema.json#/$defs/from/items/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9-]*$"},schema:"^[a-z][a-z0-9-]*$",parentSchema:schema69().items,data:data5};
vErrors = add(vErrors, [err9]);
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/from/" + i0,schemaPath:"../common.schema.json#/$defs/from/items/type",keyword:"type",params:{type: "string"},schema:schema69().items.type,parentSchema:schema69().items,data:data5};
vErrors = add(vErrors, [err10]);
errors++;
}
}
let i1 = data4.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data4[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err11 = {instancePath:instancePath+"/from",schemaPath:"../common.schema.json#/$defs/from/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},schema:true,parentSchema:schema69(),data:data4};
vErrors = add(vErrors, [err11]);
errors++;
break;
}
indices0[item0] = i1;
}
}
}
else {
const err12 = {instancePath:instancePath+"/from",schemaPath:"../common.schema.json#/$defs/from/type",keyword:"type",params:{type: "array"},schema:schema69().type,parentSchema:schema69(),data:data4};
vErrors = add(vErrors, [err12]);
errors++;
}
let data6 = data.port;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
const err13 = {instancePath:instancePath+"/port",schemaPath:"../common.schema.json#/$defs/port/type",keyword:"type",params:{type: "integer"},schema:schema57().type,parentSchema:schema57(),data:data6};
vErrors = add(vErrors, [err13]);
errors++;
}
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 > 65535 || isNaN(data6)){
const err14 = {instancePath:instancePath+"/port",schemaPath:"../common.schema.json#/$defs/port/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535},schema:65535,parentSchema:schema57(),data:data6};
vErrors = add(vErrors, [err14]);
errors++;
}
if(data6 < 1 || isNaN(data6)){
const err15 = {instancePath:instancePath+"/port",schemaPath:"../common.schema.json#/$defs/port/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema57(),data:data6};
vErrors = add(vErrors, [err15]);
errors++;
}
}
let data7 = data.database;
if(typeof data7 === "string"){
if(!pattern184.test(data7)){
const err16 = {instancePath:instancePath+"/database",schemaPath:"#/properties/database/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9_]{0,62}$"},schema:"^[a-z][a-z0-9_]{0,62}$",parentSchema:schema215().properties.database,data:data7};
vErrors = add(vErrors, [err16]);
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/database",schemaPath:"#/properties/database/type",keyword:"type",params:{type: "string"},schema:schema215().properties.database.type,parentSchema:schema215().properties.database,data:data7};
vErrors = add(vErrors, [err17]);
errors++;
}
let data8 = data.administrators;
if(Array.isArray(data8)){
const len1 = data8.length;
for(let i2=0; i2<len1; i2++){
let data9 = data8[i2];
if(typeof data9 === "string"){
if(!pattern184.test(data9)){
const err18 = {instancePath:instancePath+"/administrators/" + i2,schemaPath:"#/properties/administrators/items/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9_]{0,62}$"},schema:"^[a-z][a-z0-9_]{0,62}$",parentSchema:schema215().properties.administrators.items,data:data9};
vErrors = add(vErrors, [err18]);
errors++;
}
}
else {
const err19 = {instancePath:instancePath+"/administrators/" + i2,schemaPath:"#/properties/administrators/items/type",keyword:"type",params:{type: "string"},schema:schema215().properties.administrators.items.type,parentSchema:schema215().properties.administrators.items,data:data9};
vErrors = add(vErrors, [err19]);
errors++;
}
}
let i3 = data8.length;
let j1;
if(i3 > 1){
const indices1 = {};
for(;i3--;){
let item1 = data8[i3];
if(typeof item1 !== "string"){
continue;
}
if(typeof indices1[item1] == "number"){
j1 = indices1[item1];
const err20 = {instancePath:instancePath+"/administrators",schemaPath:"#/properties/administrators/uniqueItems",keyword:"uniqueItems",params:{i: i3, j: j1},schema:true,parentSchema:schema215().properties.administrators,data:data8};
vErrors = add(vErrors, [err20]);
errors++;
break;
}
indices1[item1] = i3;
}
}
}
else {
const err21 = {instancePath:instancePath+"/administrators",schemaPath:"#/properties/administrators/type",keyword:"type",params:{type: "array"},schema:schema215().properties.administrators.type,parentSchema:schema215().properties.administrators,data:data8};
vErrors = add(vErrors, [err21]);
errors++;
}
let data10 = data.sharedBuffers;
if(typeof data10 === "string"){
if(!pattern14.test(data10)){
const err22 = {instancePath:instancePath+"/sharedBuffers",schemaPath:"../common.schema.json#/$defs/size/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]*(KiB|MiB|GiB|TiB)$"},schema:"^[1-9][0-9]*(KiB|MiB|GiB|TiB)$",parentSchema:schema44(),data:data10};
vErrors = add(vErrors, [err22]);
errors++;
}
}
else {
const err23 = {instancePath:instancePath+"/sharedBuffers",schemaPath:"../common.schema.json#/$defs/size/type",keyword:"type",params:{type: "string"},schema:schema44().type,parentSchema:schema44(),data:data10};
vErrors = add(vErrors, [err23]);
errors++;
}
let data11 = data.maxConnections;
if(!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11)))){
const err24 = {instancePath:instancePath+"/maxConnections",schemaPath:"#/properties/maxConnections/type",keyword:"type",params:{type: "integer"},schema:schema215().properties.maxConnections.type,parentSchema:schema215().properties.maxConnections,data:data11};
vErrors = add(vErrors, [err24]);
errors++;
}
if((typeof data11 == "number") && (isFinite(data11))){
if(data11 > 1000 || isNaN(data11)){
const err25 = {instancePath:instancePath+"/maxConnections",schemaPath:"#/properties/maxConnections/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000},schema:1000,parentSchema:schema215().properties.maxConnections,data:data11};
vErrors = add(vErrors, [err25]);
errors++;
}
if(data11 < 20 || isNaN(data11)){
const err26 = {instancePath:instancePath+"/maxConnections",schemaPath:"#/properties/maxConnections/minimum",keyword:"minimum",params:{comparison: ">=", limit: 20},schema:20,parentSchema:schema215().properties.maxConnections,data:data11};
vErrors = add(vErrors, [err26]);
errors++;
}
}
if(data.extra !== undefined){
if(!(validate44(data.extra, {instancePath:instancePath+"/extra",parentData:data,parentDataProperty:"extra",rootData,dynamicAnchors}))){
vErrors = add(vErrors, validate44.errors);
errors = vErrors.length;
}
}
}
else {
const err27 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema215().type,parentSchema:schema215(),data};
vErrors = add(vErrors, [err27]);
errors++;
}
validate41.errors = vErrors;
return errors === 0;
}
validate41.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema225 = () => schemaPart("services/rspamd.schema.json");
const pattern189 = new RegExp("^[a-z0-9]{1,10}$", "u");

function validate47(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="services/rspamd.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate47.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.reject === undefined){
data.reject = 15;
}
if(data.junk === undefined){
data.junk = 6;
}
if(data.greylisting === undefined){
data.greylisting = {};
}
if(data.refusedAttachments === undefined){
data.refusedAttachments = ["ace","bat","chm","cmd","com","cpl","exe","hta","iso","jar","js","jse","lnk","msi","pif","ps1","reg","scr","vbe","vbs","wsf","wsh"];
}
if(data.fuzzy === undefined){
data.fuzzy = false;
}
if(data.redisMemory === undefined){
data.redisMemory = "64MiB";
}
if(data.extra === undefined){
data.extra = {};
}
for(const key0 in data){
if(!(((((((key0 === "reject") || (key0 === "junk")) || (key0 === "greylisting")) || (key0 === "refusedAttachments")) || (key0 === "fuzzy")) || (key0 === "redisMemory")) || (key0 === "extra"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema225(),data};
vErrors = add(vErrors, [err0]);
errors++;
}
}
let data0 = data.reject;
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 1000 || isNaN(data0)){
const err1 = {instancePath:instancePath+"/reject",schemaPath:"#/properties/reject/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000},schema:1000,parentSchema:schema225().properties.reject,data:data0};
vErrors = add(vErrors, [err1]);
errors++;
}
if(data0 < 1 || isNaN(data0)){
const err2 = {instancePath:instancePath+"/reject",schemaPath:"#/properties/reject/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema225().properties.reject,data:data0};
vErrors = add(vErrors, [err2]);
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/reject",schemaPath:"#/properties/reject/type",keyword:"type",params:{type: "number"},schema:schema225().properties.reject.type,parentSchema:schema225().properties.reject,data:data0};
vErrors = add(vErrors, [err3]);
errors++;
}
let data1 = data.junk;
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 1000 || isNaN(data1)){
const err4 = {instancePath:instancePath+"/junk",schemaPath:"#/properties/junk/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000},schema:1000,parentSchema:schema225().properties.junk,data:data1};
vErrors = add(vErrors, [err4]);
errors++;
}
if(data1 < 1 || isNaN(data1)){
const err5 = {instancePath:instancePath+"/junk",schemaPath:"#/properties/junk/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema225().properties.junk,data:data1};
vErrors = add(vErrors, [err5]);
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/junk",schemaPath:"#/properties/junk/type",keyword:"type",params:{type: "number"},schema:schema225().properties.junk.type,parentSchema:schema225().properties.junk,data:data1};
vErrors = add(vErrors, [err6]);
errors++;
}
let data2 = data.greylisting;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.enabled === undefined){
data2.enabled = false;
}
if(data2.score === undefined){
data2.score = 4;
}
if(data2.delay === undefined){
data2.delay = "4m";
}
for(const key1 in data2){
if(!(((key1 === "enabled") || (key1 === "score")) || (key1 === "delay"))){
const err7 = {instancePath:instancePath+"/greylisting",schemaPath:"#/properties/greylisting/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},schema:false,parentSchema:schema225().properties.greylisting,data:data2};
vErrors = add(vErrors, [err7]);
errors++;
}
}
let data3 = data2.enabled;
if(typeof data3 !== "boolean"){
const err8 = {instancePath:instancePath+"/greylisting/enabled",schemaPath:"#/properties/greylisting/properties/enabled/type",keyword:"type",params:{type: "boolean"},schema:schema225().properties.greylisting.properties.enabled.type,parentSchema:schema225().properties.greylisting.properties.enabled,data:data3};
vErrors = add(vErrors, [err8]);
errors++;
}
let data4 = data2.score;
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 1000 || isNaN(data4)){
const err9 = {instancePath:instancePath+"/greylisting/score",schemaPath:"#/properties/greylisting/properties/score/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000},schema:1000,parentSchema:schema225().properties.greylisting.properties.score,data:data4};
vErrors = add(vErrors, [err9]);
errors++;
}
if(data4 < 0 || isNaN(data4)){
const err10 = {instancePath:instancePath+"/greylisting/score",schemaPath:"#/properties/greylisting/properties/score/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema225().properties.greylisting.properties.score,data:data4};
vErrors = add(vErrors, [err10]);
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/greylisting/score",schemaPath:"#/properties/greylisting/properties/score/type",keyword:"type",params:{type: "number"},schema:schema225().properties.greylisting.properties.score.type,parentSchema:schema225().properties.greylisting.properties.score,data:data4};
vErrors = add(vErrors, [err11]);
errors++;
}
let data5 = data2.delay;
if(typeof data5 === "string"){
if(!pattern32.test(data5)){
const err12 = {instancePath:instancePath+"/greylisting/delay",schemaPath:"../common.schema.json#/$defs/duration/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]*(s|m|h|d|w)$"},schema:"^[1-9][0-9]*(s|m|h|d|w)$",parentSchema:schema59(),data:data5};
vErrors = add(vErrors, [err12]);
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/greylisting/delay",schemaPath:"../common.schema.json#/$defs/duration/type",keyword:"type",params:{type: "string"},schema:schema59().type,parentSchema:schema59(),data:data5};
vErrors = add(vErrors, [err13]);
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/greylisting",schemaPath:"#/properties/greylisting/type",keyword:"type",params:{type: "object"},schema:schema225().properties.greylisting.type,parentSchema:schema225().properties.greylisting,data:data2};
vErrors = add(vErrors, [err14]);
errors++;
}
let data6 = data.refusedAttachments;
if(Array.isArray(data6)){
const len0 = data6.length;
for(let i0=0; i0<len0; i0++){
let data7 = data6[i0];
if(typeof data7 === "string"){
if(!pattern189.test(data7)){
const err15 = {instancePath:instancePath+"/refusedAttachments/" + i0,schemaPath:"#/properties/refusedAttachments/items/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]{1,10}$"},schema:"^[a-z0-9]{1,10}$",parentSchema:schema225().properties.refusedAttachments.items,data:data7};
vErrors = add(vErrors, [err15]);
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/refusedAttachments/" + i0,schemaPath:"#/properties/refusedAttachments/items/type",keyword:"type",params:{type: "string"},schema:schema225().properties.refusedAttachments.items.type,parentSchema:schema225().properties.refusedAttachments.items,data:data7};
vErrors = add(vErrors, [err16]);
errors++;
}
}
let i1 = data6.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data6[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err17 = {instancePath:instancePath+"/refusedAttachments",schemaPath:"#/properties/refusedAttachments/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},schema:true,parentSchema:schema225().properties.refusedAttachments,data:data6};
vErrors = add(vErrors, [err17]);
errors++;
break;
}
indices0[item0] = i1;
}
}
}
else {
const err18 = {instancePath:instancePath+"/refusedAttachments",schemaPath:"#/properties/refusedAttachments/type",keyword:"type",params:{type: "array"},schema:schema225().properties.refusedAttachments.type,parentSchema:schema225().properties.refusedAttachments,data:data6};
vErrors = add(vErrors, [err18]);
errors++;
}
let data8 = data.fuzzy;
if(typeof data8 !== "boolean"){
const err19 = {instancePath:instancePath+"/fuzzy",schemaPath:"#/properties/fuzzy/type",keyword:"type",params:{type: "boolean"},schema:schema225().properties.fuzzy.type,parentSchema:schema225().properties.fuzzy,data:data8};
vErrors = add(vErrors, [err19]);
errors++;
}
let data9 = data.redisMemory;
if(typeof data9 === "string"){
if(!pattern14.test(data9)){
const err20 = {instancePath:instancePath+"/redisMemory",schemaPath:"../common.schema.json#/$defs/size/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]*(KiB|MiB|GiB|TiB)$"},schema:"^[1-9][0-9]*(KiB|MiB|GiB|TiB)$",parentSchema:schema44(),data:data9};
vErrors = add(vErrors, [err20]);
errors++;
}
}
else {
const err21 = {instancePath:instancePath+"/redisMemory",schemaPath:"../common.schema.json#/$defs/size/type",keyword:"type",params:{type: "string"},schema:schema44().type,parentSchema:schema44(),data:data9};
vErrors = add(vErrors, [err21]);
errors++;
}
let data10 = data.extra;
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
for(const key2 in data10){
const _errs27 = errors;
if(!((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((key2 === "actions.conf") || (key2 === "antivirus.conf")) || (key2 === "arc.conf")) || (key2 === "asn.conf")) || (key2 === "aws_s3.conf")) || (key2 === "bayes_expiry.conf")) || (key2 === "bimi.conf")) || (key2 === "chartable.conf")) || (key2 === "classifier-bayes.conf")) || (key2 === "clickhouse.conf")) || (key2 === "composites.conf")) || (key2 === "contextal.conf")) || (key2 === "dcc.conf")) || (key2 === "dkim.conf")) || (key2 === "dkim_signing.conf")) || (key2 === "dmarc.conf")) || (key2 === "elastic.conf")) || (key2 === "emails.conf")) || (key2 === "external_relay.conf")) || (key2 === "external_services.conf")) || (key2 === "force_actions.conf")) || (key2 === "forged_recipients.conf")) || (key2 === "fuzzy_check.conf")) || (key2 === "gpt.conf")) || (key2 === "greylist.conf")) || (key2 === "groups.conf")) || (key2 === "hfilter.conf")) || (key2 === "history_redis.conf")) || (key2 === "http_headers.conf")) || (key2 === "known_senders.conf")) || (key2 === "logging.inc")) || (key2 === "maillist.conf")) || (key2 === "metadata_exporter.conf")) || (key2 === "metric_exporter.conf")) || (key2 === "mid.conf")) || (key2 === "milter_headers.conf")) || (key2 === "mime_types.conf")) || (key2 === "multimap.conf")) || (key2 === "mx_check.conf")) || (key2 === "neural.conf")) || (key2 === "once_received.conf")) || (key2 === "p0f.conf")) || (key2 === "phishing.conf")) || (key2 === "ratelimit.conf")) || (key2 === "rbl.conf")) || (key2 === "redis.conf")) || (key2 === "regexp.conf")) || (key2 === "replies.conf")) || (key2 === "reputation.conf")) || (key2 === "rspamd_update.conf")) || (key2 === "spamassassin.conf")) || (key2 === "spamtrap.conf")) || (key2 === "spf.conf")) || (key2 === "surbl.conf")) || (key2 === "trie.conf")) || (key2 === "url_redirector.conf")) || (key2 === "whitelist.conf")) || (key2 === "worker-controller.inc")) || (key2 === "worker-normal.inc")) || (key2 === "worker-proxy.inc"))){
const err22 = {instancePath:instancePath+"/extra",schemaPath:"#/properties/extra/propertyNames/enum",keyword:"enum",params:{allowedValues: schema225().properties.extra.propertyNames.enum},schema:schema225().properties.extra.propertyNames.enum,parentSchema:schema225().properties.extra.propertyNames,data:key2,propertyName:key2};
vErrors = add(vErrors, [err22]);
errors++;
}
var valid7 = _errs27 === errors;
if(!valid7){
const err23 = {instancePath:instancePath+"/extra",schemaPath:"#/properties/extra/propertyNames",keyword:"propertyNames",params:{propertyName: key2},schema:schema225().properties.extra.propertyNames,parentSchema:schema225().properties.extra,data:data10};
vErrors = add(vErrors, [err23]);
errors++;
}
}
for(const key3 in data10){
let data11 = data10[key3];
if(typeof data11 === "string"){
if(func1(data11) < 1){
const err24 = {instancePath:instancePath+"/extra/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/extra/additionalProperties/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema225().properties.extra.additionalProperties,data:data11};
vErrors = add(vErrors, [err24]);
errors++;
}
}
else {
const err25 = {instancePath:instancePath+"/extra/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/extra/additionalProperties/type",keyword:"type",params:{type: "string"},schema:schema225().properties.extra.additionalProperties.type,parentSchema:schema225().properties.extra.additionalProperties,data:data11};
vErrors = add(vErrors, [err25]);
errors++;
}
}
}
else {
const err26 = {instancePath:instancePath+"/extra",schemaPath:"#/properties/extra/type",keyword:"type",params:{type: "object"},schema:schema225().properties.extra.type,parentSchema:schema225().properties.extra,data:data10};
vErrors = add(vErrors, [err26]);
errors++;
}
}
else {
const err27 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema225().type,parentSchema:schema225(),data};
vErrors = add(vErrors, [err27]);
errors++;
}
validate47.errors = vErrors;
return errors === 0;
}
validate47.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema228 = () => schemaPart("services/ssh.schema.json");
const schema231 = () => schemaPart("daemons/ssh.schema.json");

function validate50(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="daemons/ssh.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate50.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
let data0 = data[key0];
if(((typeof data0 !== "string") && (!((typeof data0 == "number") && (isFinite(data0))))) && (typeof data0 !== "boolean")){
const err0 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"../common.schema.json#/$defs/rawValue/type",keyword:"type",params:{type: schema86().type},schema:schema86().type,parentSchema:schema86(),data:data0};
vErrors = add(vErrors, [err0]);
errors++;
}
}
}
else {
const err1 = {instancePath,schemaPath:"#/allOf/0/type",keyword:"type",params:{type: "object"},schema:schema231().allOf[0].type,parentSchema:schema231().allOf[0],data};
vErrors = add(vErrors, [err1]);
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key1 in data){
if(!(func9.call(schema231().properties, key1))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},schema:false,parentSchema:schema231(),data};
vErrors = add(vErrors, [err2]);
errors++;
}
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema231().type,parentSchema:schema231(),data};
vErrors = add(vErrors, [err3]);
errors++;
}
validate50.errors = vErrors;
return errors === 0;
}
validate50.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate49(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="services/ssh.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate49.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.port === undefined){
data.port = 22;
}
if(data.from === undefined){
data.from = ["internet"];
}
for(const key0 in data){
if(!(((key0 === "port") || (key0 === "from")) || (key0 === "extra"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema228(),data};
vErrors = add(vErrors, [err0]);
errors++;
}
}
let data0 = data.port;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
const err1 = {instancePath:instancePath+"/port",schemaPath:"../common.schema.json#/$defs/port/type",keyword:"type",params:{type: "integer"},schema:schema57().type,parentSchema:schema57(),data:data0};
vErrors = add(vErrors, [err1]);
errors++;
}
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 65535 || isNaN(data0)){
const err2 = {instancePath:instancePath+"/port",schemaPath:"../common.schema.json#/$defs/port/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535},schema:65535,parentSchema:schema57(),data:data0};
vErrors = add(vErrors, [err2]);
errors++;
}
if(data0 < 1 || isNaN(data0)){
const err3 = {instancePath:instancePath+"/port",schemaPath:"../common.schema.json#/$defs/port/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema57(),data:data0};
vErrors = add(vErrors, [err3]);
errors++;
}
}
let data1 = data.from;
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if(typeof data2 === "string"){
if(!pattern40.test(data2)){
const err4 = {instancePath:instancePath+"/from/" + i0,schemaPath:"../common.schema.json#/$defs/from/items/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9-]*$"},schema:"^[a-z][a-z0-9-]*$",parentSchema:schema69().items,data:data2};
vErrors = add(vErrors, [err4]);
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/from/" + i0,schemaPath:"../common.schema.json#/$defs/from/items/type",keyword:"type",params:{type: "string"},schema:schema69().items.type,parentSchema:schema69().items,data:data2};
vErrors = add(vErrors, [err5]);
errors++;
}
}
let i1 = data1.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data1[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err6 = {instancePath:instancePath+"/from",schemaPath:"../common.schema.json#/$defs/from/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},schema:true,parentSchema:schema69(),data:data1};
vErrors = add(vErrors, [err6]);
errors++;
break;
}
indices0[item0] = i1;
}
}
}
else {
const err7 = {instancePath:instancePath+"/from",schemaPath:"../common.schema.json#/$defs/from/type",keyword:"type",params:{type: "array"},schema:schema69().type,parentSchema:schema69(),data:data1};
vErrors = add(vErrors, [err7]);
errors++;
}
if(data.extra !== undefined){
if(!(validate50(data.extra, {instancePath:instancePath+"/extra",parentData:data,parentDataProperty:"extra",rootData,dynamicAnchors}))){
vErrors = add(vErrors, validate50.errors);
errors = vErrors.length;
}
}
}
else {
const err8 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema228().type,parentSchema:schema228(),data};
vErrors = add(vErrors, [err8]);
errors++;
}
validate49.errors = vErrors;
return errors === 0;
}
validate49.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate24(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate24.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.timezone === undefined){
data.timezone = "Etc/UTC";
}
if(data.files === undefined){
data.files = {};
}
if(data.moved === undefined){
data.moved = {};
}
if(data.fqdn === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "fqdn"},schema:schema42().required,parentSchema:schema42(),data};
vErrors = add(vErrors, [err0]);
errors++;
}
if(data.addresses === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "addresses"},schema:schema42().required,parentSchema:schema42(),data};
vErrors = add(vErrors, [err1]);
errors++;
}
if(data.services === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "services"},schema:schema42().required,parentSchema:schema42(),data};
vErrors = add(vErrors, [err2]);
errors++;
}
for(const key0 in data){
if(!((((((((key0 === "fqdn") || (key0 === "hardware")) || (key0 === "addresses")) || (key0 === "timezone")) || (key0 === "resolvers")) || (key0 === "files")) || (key0 === "moved")) || (key0 === "services"))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema42(),data};
vErrors = add(vErrors, [err3]);
errors++;
}
}
if(data.fqdn !== undefined){
let data0 = data.fqdn;
if(typeof data0 === "string"){
if(!pattern13.test(data0)){
const err4 = {instancePath:instancePath+"/fqdn",schemaPath:"common.schema.json#/$defs/hostname/pattern",keyword:"pattern",params:{pattern: "^(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)+$"},schema:"^(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)+$",parentSchema:schema43(),data:data0};
vErrors = add(vErrors, [err4]);
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/fqdn",schemaPath:"common.schema.json#/$defs/hostname/type",keyword:"type",params:{type: "string"},schema:schema43().type,parentSchema:schema43(),data:data0};
vErrors = add(vErrors, [err5]);
errors++;
}
}
if(data.hardware !== undefined){
let data1 = data.hardware;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
for(const key1 in data1){
if(!(((key1 === "cpus") || (key1 === "memory")) || (key1 === "disk"))){
const err6 = {instancePath:instancePath+"/hardware",schemaPath:"#/properties/hardware/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},schema:false,parentSchema:schema42().properties.hardware,data:data1};
vErrors = add(vErrors, [err6]);
errors++;
}
}
if(data1.cpus !== undefined){
let data2 = data1.cpus;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err7 = {instancePath:instancePath+"/hardware/cpus",schemaPath:"#/properties/hardware/properties/cpus/type",keyword:"type",params:{type: "integer"},schema:schema42().properties.hardware.properties.cpus.type,parentSchema:schema42().properties.hardware.properties.cpus,data:data2};
vErrors = add(vErrors, [err7]);
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 < 1 || isNaN(data2)){
const err8 = {instancePath:instancePath+"/hardware/cpus",schemaPath:"#/properties/hardware/properties/cpus/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema42().properties.hardware.properties.cpus,data:data2};
vErrors = add(vErrors, [err8]);
errors++;
}
}
}
if(data1.memory !== undefined){
let data3 = data1.memory;
if(typeof data3 === "string"){
if(!pattern14.test(data3)){
const err9 = {instancePath:instancePath+"/hardware/memory",schemaPath:"common.schema.json#/$defs/size/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]*(KiB|MiB|GiB|TiB)$"},schema:"^[1-9][0-9]*(KiB|MiB|GiB|TiB)$",parentSchema:schema44(),data:data3};
vErrors = add(vErrors, [err9]);
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/hardware/memory",schemaPath:"common.schema.json#/$defs/size/type",keyword:"type",params:{type: "string"},schema:schema44().type,parentSchema:schema44(),data:data3};
vErrors = add(vErrors, [err10]);
errors++;
}
}
if(data1.disk !== undefined){
let data4 = data1.disk;
if(typeof data4 === "string"){
if(!pattern14.test(data4)){
const err11 = {instancePath:instancePath+"/hardware/disk",schemaPath:"common.schema.json#/$defs/size/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]*(KiB|MiB|GiB|TiB)$"},schema:"^[1-9][0-9]*(KiB|MiB|GiB|TiB)$",parentSchema:schema44(),data:data4};
vErrors = add(vErrors, [err11]);
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/hardware/disk",schemaPath:"common.schema.json#/$defs/size/type",keyword:"type",params:{type: "string"},schema:schema44().type,parentSchema:schema44(),data:data4};
vErrors = add(vErrors, [err12]);
errors++;
}
}
}
else {
const err13 = {instancePath:instancePath+"/hardware",schemaPath:"#/properties/hardware/type",keyword:"type",params:{type: "object"},schema:schema42().properties.hardware.type,parentSchema:schema42().properties.hardware,data:data1};
vErrors = add(vErrors, [err13]);
errors++;
}
}
if(data.addresses !== undefined){
let data5 = data.addresses;
const _errs17 = errors;
let valid5 = false;
const _errs18 = errors;
if(Array.isArray(data5)){
if(data5.length < 1){
const err14 = {instancePath:instancePath+"/addresses",schemaPath:"#/properties/addresses/anyOf/0/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema42().properties.addresses.anyOf[0],data:data5};
vErrors = add(vErrors, [err14]);
errors++;
}
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
let data6 = data5[i0];
const _errs22 = errors;
let valid9 = false;
const _errs23 = errors;
if(typeof data6 === "string"){
if(!(formats0.test(data6))){
const err15 = {instancePath:instancePath+"/addresses/" + i0,schemaPath:"common.schema.json#/$defs/address/anyOf/0/format",keyword:"format",params:{format: "ipv4"},schema:"ipv4",parentSchema:schema38().anyOf[0],data:data6};
vErrors = add(vErrors, [err15]);
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/addresses/" + i0,schemaPath:"common.schema.json#/$defs/address/anyOf/0/type",keyword:"type",params:{type: "string"},schema:schema38().anyOf[0].type,parentSchema:schema38().anyOf[0],data:data6};
vErrors = add(vErrors, [err16]);
errors++;
}
var _valid1 = _errs23 === errors;
valid9 = valid9 || _valid1;
const _errs25 = errors;
if(typeof data6 === "string"){
if(!(formats2.test(data6))){
const err17 = {instancePath:instancePath+"/addresses/" + i0,schemaPath:"common.schema.json#/$defs/address/anyOf/1/format",keyword:"format",params:{format: "ipv6"},schema:"ipv6",parentSchema:schema38().anyOf[1],data:data6};
vErrors = add(vErrors, [err17]);
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/addresses/" + i0,schemaPath:"common.schema.json#/$defs/address/anyOf/1/type",keyword:"type",params:{type: "string"},schema:schema38().anyOf[1].type,parentSchema:schema38().anyOf[1],data:data6};
vErrors = add(vErrors, [err18]);
errors++;
}
var _valid1 = _errs25 === errors;
valid9 = valid9 || _valid1;
if(!valid9){
const err19 = {instancePath:instancePath+"/addresses/" + i0,schemaPath:"common.schema.json#/$defs/address/anyOf",keyword:"anyOf",params:{},schema:schema38().anyOf,parentSchema:schema38(),data:data6};
vErrors = add(vErrors, [err19]);
errors++;
}
else {
errors = _errs22;
if(vErrors !== null){
if(_errs22){
vErrors.length = _errs22;
}
else {
vErrors = null;
}
}
}
}
let i1 = data5.length;
let j0;
if(i1 > 1){
outer0:
for(;i1--;){
for(j0 = i1; j0--;){
if(func0(data5[i1], data5[j0])){
const err20 = {instancePath:instancePath+"/addresses",schemaPath:"#/properties/addresses/anyOf/0/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},schema:true,parentSchema:schema42().properties.addresses.anyOf[0],data:data5};
vErrors = add(vErrors, [err20]);
errors++;
break outer0;
}
}
}
}
}
else {
const err21 = {instancePath:instancePath+"/addresses",schemaPath:"#/properties/addresses/anyOf/0/type",keyword:"type",params:{type: "array"},schema:schema42().properties.addresses.anyOf[0].type,parentSchema:schema42().properties.addresses.anyOf[0],data:data5};
vErrors = add(vErrors, [err21]);
errors++;
}
var _valid0 = _errs18 === errors;
valid5 = valid5 || _valid0;
const _errs27 = errors;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.public === undefined){
const err22 = {instancePath:instancePath+"/addresses",schemaPath:"#/properties/addresses/anyOf/1/required",keyword:"required",params:{missingProperty: "public"},schema:schema42().properties.addresses.anyOf[1].required,parentSchema:schema42().properties.addresses.anyOf[1],data:data5};
vErrors = add(vErrors, [err22]);
errors++;
}
for(const key2 in data5){
if(!(key2 === "public")){
let data7 = data5[key2];
const _errs32 = errors;
let valid13 = false;
const _errs33 = errors;
if(typeof data7 === "string"){
if(!(formats0.test(data7))){
const err23 = {instancePath:instancePath+"/addresses/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"common.schema.json#/$defs/address/anyOf/0/format",keyword:"format",params:{format: "ipv4"},schema:"ipv4",parentSchema:schema38().anyOf[0],data:data7};
vErrors = add(vErrors, [err23]);
errors++;
}
}
else {
const err24 = {instancePath:instancePath+"/addresses/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"common.schema.json#/$defs/address/anyOf/0/type",keyword:"type",params:{type: "string"},schema:schema38().anyOf[0].type,parentSchema:schema38().anyOf[0],data:data7};
vErrors = add(vErrors, [err24]);
errors++;
}
var _valid2 = _errs33 === errors;
valid13 = valid13 || _valid2;
const _errs35 = errors;
if(typeof data7 === "string"){
if(!(formats2.test(data7))){
const err25 = {instancePath:instancePath+"/addresses/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"common.schema.json#/$defs/address/anyOf/1/format",keyword:"format",params:{format: "ipv6"},schema:"ipv6",parentSchema:schema38().anyOf[1],data:data7};
vErrors = add(vErrors, [err25]);
errors++;
}
}
else {
const err26 = {instancePath:instancePath+"/addresses/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"common.schema.json#/$defs/address/anyOf/1/type",keyword:"type",params:{type: "string"},schema:schema38().anyOf[1].type,parentSchema:schema38().anyOf[1],data:data7};
vErrors = add(vErrors, [err26]);
errors++;
}
var _valid2 = _errs35 === errors;
valid13 = valid13 || _valid2;
if(!valid13){
const err27 = {instancePath:instancePath+"/addresses/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"common.schema.json#/$defs/address/anyOf",keyword:"anyOf",params:{},schema:schema38().anyOf,parentSchema:schema38(),data:data7};
vErrors = add(vErrors, [err27]);
errors++;
}
else {
errors = _errs32;
if(vErrors !== null){
if(_errs32){
vErrors.length = _errs32;
}
else {
vErrors = null;
}
}
}
}
}
if(data5.public !== undefined){
let data8 = data5.public;
if(Array.isArray(data8)){
if(data8.length < 1){
const err28 = {instancePath:instancePath+"/addresses/public",schemaPath:"#/properties/addresses/anyOf/1/properties/public/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema42().properties.addresses.anyOf[1].properties.public,data:data8};
vErrors = add(vErrors, [err28]);
errors++;
}
const len1 = data8.length;
for(let i2=0; i2<len1; i2++){
let data9 = data8[i2];
const _errs41 = errors;
let valid18 = false;
const _errs42 = errors;
if(typeof data9 === "string"){
if(!(formats0.test(data9))){
const err29 = {instancePath:instancePath+"/addresses/public/" + i2,schemaPath:"common.schema.json#/$defs/address/anyOf/0/format",keyword:"format",params:{format: "ipv4"},schema:"ipv4",parentSchema:schema38().anyOf[0],data:data9};
vErrors = add(vErrors, [err29]);
errors++;
}
}
else {
const err30 = {instancePath:instancePath+"/addresses/public/" + i2,schemaPath:"common.schema.json#/$defs/address/anyOf/0/type",keyword:"type",params:{type: "string"},schema:schema38().anyOf[0].type,parentSchema:schema38().anyOf[0],data:data9};
vErrors = add(vErrors, [err30]);
errors++;
}
var _valid3 = _errs42 === errors;
valid18 = valid18 || _valid3;
const _errs44 = errors;
if(typeof data9 === "string"){
if(!(formats2.test(data9))){
const err31 = {instancePath:instancePath+"/addresses/public/" + i2,schemaPath:"common.schema.json#/$defs/address/anyOf/1/format",keyword:"format",params:{format: "ipv6"},schema:"ipv6",parentSchema:schema38().anyOf[1],data:data9};
vErrors = add(vErrors, [err31]);
errors++;
}
}
else {
const err32 = {instancePath:instancePath+"/addresses/public/" + i2,schemaPath:"common.schema.json#/$defs/address/anyOf/1/type",keyword:"type",params:{type: "string"},schema:schema38().anyOf[1].type,parentSchema:schema38().anyOf[1],data:data9};
vErrors = add(vErrors, [err32]);
errors++;
}
var _valid3 = _errs44 === errors;
valid18 = valid18 || _valid3;
if(!valid18){
const err33 = {instancePath:instancePath+"/addresses/public/" + i2,schemaPath:"common.schema.json#/$defs/address/anyOf",keyword:"anyOf",params:{},schema:schema38().anyOf,parentSchema:schema38(),data:data9};
vErrors = add(vErrors, [err33]);
errors++;
}
else {
errors = _errs41;
if(vErrors !== null){
if(_errs41){
vErrors.length = _errs41;
}
else {
vErrors = null;
}
}
}
}
let i3 = data8.length;
let j1;
if(i3 > 1){
outer1:
for(;i3--;){
for(j1 = i3; j1--;){
if(func0(data8[i3], data8[j1])){
const err34 = {instancePath:instancePath+"/addresses/public",schemaPath:"#/properties/addresses/anyOf/1/properties/public/uniqueItems",keyword:"uniqueItems",params:{i: i3, j: j1},schema:true,parentSchema:schema42().properties.addresses.anyOf[1].properties.public,data:data8};
vErrors = add(vErrors, [err34]);
errors++;
break outer1;
}
}
}
}
}
else {
const err35 = {instancePath:instancePath+"/addresses/public",schemaPath:"#/properties/addresses/anyOf/1/properties/public/type",keyword:"type",params:{type: "array"},schema:schema42().properties.addresses.anyOf[1].properties.public.type,parentSchema:schema42().properties.addresses.anyOf[1].properties.public,data:data8};
vErrors = add(vErrors, [err35]);
errors++;
}
}
}
else {
const err36 = {instancePath:instancePath+"/addresses",schemaPath:"#/properties/addresses/anyOf/1/type",keyword:"type",params:{type: "object"},schema:schema42().properties.addresses.anyOf[1].type,parentSchema:schema42().properties.addresses.anyOf[1],data:data5};
vErrors = add(vErrors, [err36]);
errors++;
}
var _valid0 = _errs27 === errors;
valid5 = valid5 || _valid0;
if(!valid5){
const err37 = {instancePath:instancePath+"/addresses",schemaPath:"#/properties/addresses/anyOf",keyword:"anyOf",params:{},schema:schema42().properties.addresses.anyOf,parentSchema:schema42().properties.addresses,data:data5};
vErrors = add(vErrors, [err37]);
errors++;
}
else {
errors = _errs17;
if(vErrors !== null){
if(_errs17){
vErrors.length = _errs17;
}
else {
vErrors = null;
}
}
}
}
let data10 = data.timezone;
if(typeof data10 === "string"){
if(!pattern16.test(data10)){
const err38 = {instancePath:instancePath+"/timezone",schemaPath:"#/properties/timezone/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_+-]+(/[A-Za-z0-9_+-]+)*$"},schema:"^[A-Za-z0-9_+-]+(/[A-Za-z0-9_+-]+)*$",parentSchema:schema42().properties.timezone,data:data10};
vErrors = add(vErrors, [err38]);
errors++;
}
}
else {
const err39 = {instancePath:instancePath+"/timezone",schemaPath:"#/properties/timezone/type",keyword:"type",params:{type: "string"},schema:schema42().properties.timezone.type,parentSchema:schema42().properties.timezone,data:data10};
vErrors = add(vErrors, [err39]);
errors++;
}
if(data.resolvers !== undefined){
let data11 = data.resolvers;
if(Array.isArray(data11)){
if(data11.length > 3){
const err40 = {instancePath:instancePath+"/resolvers",schemaPath:"#/properties/resolvers/maxItems",keyword:"maxItems",params:{limit: 3},schema:3,parentSchema:schema42().properties.resolvers,data:data11};
vErrors = add(vErrors, [err40]);
errors++;
}
if(data11.length < 1){
const err41 = {instancePath:instancePath+"/resolvers",schemaPath:"#/properties/resolvers/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema42().properties.resolvers,data:data11};
vErrors = add(vErrors, [err41]);
errors++;
}
const len2 = data11.length;
for(let i4=0; i4<len2; i4++){
let data12 = data11[i4];
const _errs52 = errors;
let valid23 = false;
const _errs53 = errors;
if(typeof data12 === "string"){
if(!(formats0.test(data12))){
const err42 = {instancePath:instancePath+"/resolvers/" + i4,schemaPath:"common.schema.json#/$defs/address/anyOf/0/format",keyword:"format",params:{format: "ipv4"},schema:"ipv4",parentSchema:schema38().anyOf[0],data:data12};
vErrors = add(vErrors, [err42]);
errors++;
}
}
else {
const err43 = {instancePath:instancePath+"/resolvers/" + i4,schemaPath:"common.schema.json#/$defs/address/anyOf/0/type",keyword:"type",params:{type: "string"},schema:schema38().anyOf[0].type,parentSchema:schema38().anyOf[0],data:data12};
vErrors = add(vErrors, [err43]);
errors++;
}
var _valid4 = _errs53 === errors;
valid23 = valid23 || _valid4;
const _errs55 = errors;
if(typeof data12 === "string"){
if(!(formats2.test(data12))){
const err44 = {instancePath:instancePath+"/resolvers/" + i4,schemaPath:"common.schema.json#/$defs/address/anyOf/1/format",keyword:"format",params:{format: "ipv6"},schema:"ipv6",parentSchema:schema38().anyOf[1],data:data12};
vErrors = add(vErrors, [err44]);
errors++;
}
}
else {
const err45 = {instancePath:instancePath+"/resolvers/" + i4,schemaPath:"common.schema.json#/$defs/address/anyOf/1/type",keyword:"type",params:{type: "string"},schema:schema38().anyOf[1].type,parentSchema:schema38().anyOf[1],data:data12};
vErrors = add(vErrors, [err45]);
errors++;
}
var _valid4 = _errs55 === errors;
valid23 = valid23 || _valid4;
if(!valid23){
const err46 = {instancePath:instancePath+"/resolvers/" + i4,schemaPath:"common.schema.json#/$defs/address/anyOf",keyword:"anyOf",params:{},schema:schema38().anyOf,parentSchema:schema38(),data:data12};
vErrors = add(vErrors, [err46]);
errors++;
}
else {
errors = _errs52;
if(vErrors !== null){
if(_errs52){
vErrors.length = _errs52;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err47 = {instancePath:instancePath+"/resolvers",schemaPath:"#/properties/resolvers/type",keyword:"type",params:{type: "array"},schema:schema42().properties.resolvers.type,parentSchema:schema42().properties.resolvers,data:data11};
vErrors = add(vErrors, [err47]);
errors++;
}
}
let data13 = data.files;
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
for(const key3 in data13){
const _errs59 = errors;
if(typeof key3 === "string"){
if(!pattern17.test(key3)){
const err48 = {instancePath:instancePath+"/files",schemaPath:"#/properties/files/propertyNames/pattern",keyword:"pattern",params:{pattern: "^(/[A-Za-z0-9@_+][A-Za-z0-9@._+-]*)+$"},schema:"^(/[A-Za-z0-9@_+][A-Za-z0-9@._+-]*)+$",parentSchema:schema42().properties.files.propertyNames,data:key3,propertyName:key3};
vErrors = add(vErrors, [err48]);
errors++;
}
}
var valid24 = _errs59 === errors;
if(!valid24){
const err49 = {instancePath:instancePath+"/files",schemaPath:"#/properties/files/propertyNames",keyword:"propertyNames",params:{propertyName: key3},schema:schema42().properties.files.propertyNames,parentSchema:schema42().properties.files,data:data13};
vErrors = add(vErrors, [err49]);
errors++;
}
}
for(const key4 in data13){
if(!(validate25(data13[key4], {instancePath:instancePath+"/files/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data13,parentDataProperty:key4,rootData,dynamicAnchors}))){
vErrors = add(vErrors, validate25.errors);
errors = vErrors.length;
}
}
}
else {
const err50 = {instancePath:instancePath+"/files",schemaPath:"#/properties/files/type",keyword:"type",params:{type: "object"},schema:schema42().properties.files.type,parentSchema:schema42().properties.files,data:data13};
vErrors = add(vErrors, [err50]);
errors++;
}
let data15 = data.moved;
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
for(const key5 in data15){
if(!((key5 === "mail") || (key5 === "database"))){
const err51 = {instancePath:instancePath+"/moved",schemaPath:"#/properties/moved/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},schema:false,parentSchema:schema42().properties.moved,data:data15};
vErrors = add(vErrors, [err51]);
errors++;
}
}
if(data15.mail !== undefined){
let data16 = data15.mail;
if(typeof data16 === "string"){
if(!pattern23.test(data16)){
const err52 = {instancePath:instancePath+"/moved/mail",schemaPath:"#/properties/moved/properties/mail/pattern",keyword:"pattern",params:{pattern: "^(/[a-zA-Z0-9._-]+)+$"},schema:"^(/[a-zA-Z0-9._-]+)+$",parentSchema:schema42().properties.moved.properties.mail,data:data16};
vErrors = add(vErrors, [err52]);
errors++;
}
}
else {
const err53 = {instancePath:instancePath+"/moved/mail",schemaPath:"#/properties/moved/properties/mail/type",keyword:"type",params:{type: "string"},schema:schema42().properties.moved.properties.mail.type,parentSchema:schema42().properties.moved.properties.mail,data:data16};
vErrors = add(vErrors, [err53]);
errors++;
}
}
if(data15.database !== undefined){
let data17 = data15.database;
if(typeof data17 === "string"){
if(!pattern23.test(data17)){
const err54 = {instancePath:instancePath+"/moved/database",schemaPath:"#/properties/moved/properties/database/pattern",keyword:"pattern",params:{pattern: "^(/[a-zA-Z0-9._-]+)+$"},schema:"^(/[a-zA-Z0-9._-]+)+$",parentSchema:schema42().properties.moved.properties.database,data:data17};
vErrors = add(vErrors, [err54]);
errors++;
}
}
else {
const err55 = {instancePath:instancePath+"/moved/database",schemaPath:"#/properties/moved/properties/database/type",keyword:"type",params:{type: "string"},schema:schema42().properties.moved.properties.database.type,parentSchema:schema42().properties.moved.properties.database,data:data17};
vErrors = add(vErrors, [err55]);
errors++;
}
}
}
else {
const err56 = {instancePath:instancePath+"/moved",schemaPath:"#/properties/moved/type",keyword:"type",params:{type: "object"},schema:schema42().properties.moved.type,parentSchema:schema42().properties.moved,data:data15};
vErrors = add(vErrors, [err56]);
errors++;
}
if(data.services !== undefined){
let data18 = data.services;
if(data18 && typeof data18 == "object" && !Array.isArray(data18)){
if(data18.certificates === undefined){
data18.certificates = {};
}
if(data18.ssh === undefined){
data18.ssh = {};
}
for(const key6 in data18){
if(!((((((key6 === "certificates") || (key6 === "dovecot")) || (key6 === "postfix")) || (key6 === "postgresql")) || (key6 === "rspamd")) || (key6 === "ssh"))){
const err57 = {instancePath:instancePath+"/services",schemaPath:"#/properties/services/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},schema:false,parentSchema:schema42().properties.services,data:data18};
vErrors = add(vErrors, [err57]);
errors++;
}
}
if(!(validate27(data18.certificates, {instancePath:instancePath+"/services/certificates",parentData:data18,parentDataProperty:"certificates",rootData,dynamicAnchors}))){
vErrors = add(vErrors, validate27.errors);
errors = vErrors.length;
}
if(data18.dovecot !== undefined){
if(!(validate29(data18.dovecot, {instancePath:instancePath+"/services/dovecot",parentData:data18,parentDataProperty:"dovecot",rootData,dynamicAnchors}))){
vErrors = add(vErrors, validate29.errors);
errors = vErrors.length;
}
}
if(data18.postfix !== undefined){
if(!(validate35(data18.postfix, {instancePath:instancePath+"/services/postfix",parentData:data18,parentDataProperty:"postfix",rootData,dynamicAnchors}))){
vErrors = add(vErrors, validate35.errors);
errors = vErrors.length;
}
}
if(data18.postgresql !== undefined){
if(!(validate41(data18.postgresql, {instancePath:instancePath+"/services/postgresql",parentData:data18,parentDataProperty:"postgresql",rootData,dynamicAnchors}))){
vErrors = add(vErrors, validate41.errors);
errors = vErrors.length;
}
}
if(data18.rspamd !== undefined){
if(!(validate47(data18.rspamd, {instancePath:instancePath+"/services/rspamd",parentData:data18,parentDataProperty:"rspamd",rootData,dynamicAnchors}))){
vErrors = add(vErrors, validate47.errors);
errors = vErrors.length;
}
}
if(!(validate49(data18.ssh, {instancePath:instancePath+"/services/ssh",parentData:data18,parentDataProperty:"ssh",rootData,dynamicAnchors}))){
vErrors = add(vErrors, validate49.errors);
errors = vErrors.length;
}
}
else {
const err58 = {instancePath:instancePath+"/services",schemaPath:"#/properties/services/type",keyword:"type",params:{type: "object"},schema:schema42().properties.services.type,parentSchema:schema42().properties.services,data:data18};
vErrors = add(vErrors, [err58]);
errors++;
}
}
}
else {
const err59 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema42().type,parentSchema:schema42(),data};
vErrors = add(vErrors, [err59]);
errors++;
}
validate24.errors = vErrors;
return errors === 0;
}
validate24.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema234 = () => schemaPart("site.schema.json", "$defs", "domain");
const schema236 = () => schemaPart("common.schema.json", "$defs", "localPart");
const schema239 = () => schemaPart("common.schema.json", "$defs", "destination");
const pattern194 = new RegExp("^[a-z0-9]([a-z0-9._-]{0,62}[a-z0-9])?$", "u");
const pattern196 = new RegExp("^(\\*|[a-z0-9]([a-z0-9._-]{0,62}[a-z0-9])?)$", "u");
const pattern197 = new RegExp("^[a-z0-9]([a-z0-9._+-]{0,62}[a-z0-9])?(@[a-z0-9-]+(\\.[a-z0-9-]+)+)?$", "u");
const pattern201 = new RegExp("^((a|mx)(:[a-z0-9_.-]+)?(/[0-9]{1,2})?|(include|exists):[a-z0-9_.-]+|ip4:[0-9.]+(/[0-9]{1,2})?|ip6:[0-9a-f:]+(/[0-9]{1,3})?)$", "u");
const schema237 = () => schemaPart("site.schema.json", "$defs", "mailbox");

function validate55(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate55.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.quota === undefined){
data.quota = "1GiB";
}
if(data.enabled === undefined){
data.enabled = true;
}
for(const key0 in data){
if(!((key0 === "quota") || (key0 === "enabled"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema237(),data};
vErrors = add(vErrors, [err0]);
errors++;
}
}
let data0 = data.quota;
if(typeof data0 === "string"){
if(!pattern14.test(data0)){
const err1 = {instancePath:instancePath+"/quota",schemaPath:"common.schema.json#/$defs/size/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]*(KiB|MiB|GiB|TiB)$"},schema:"^[1-9][0-9]*(KiB|MiB|GiB|TiB)$",parentSchema:schema44(),data:data0};
vErrors = add(vErrors, [err1]);
errors++;
}
}
else {
const err2 = {instancePath:instancePath+"/quota",schemaPath:"common.schema.json#/$defs/size/type",keyword:"type",params:{type: "string"},schema:schema44().type,parentSchema:schema44(),data:data0};
vErrors = add(vErrors, [err2]);
errors++;
}
let data1 = data.enabled;
if(typeof data1 !== "boolean"){
const err3 = {instancePath:instancePath+"/enabled",schemaPath:"#/properties/enabled/type",keyword:"type",params:{type: "boolean"},schema:schema237().properties.enabled.type,parentSchema:schema237().properties.enabled,data:data1};
vErrors = add(vErrors, [err3]);
errors++;
}
}
else {
const err4 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema237().type,parentSchema:schema237(),data};
vErrors = add(vErrors, [err4]);
errors++;
}
validate55.errors = vErrors;
return errors === 0;
}
validate55.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate54(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate54.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.enabled === undefined){
data.enabled = true;
}
if(data.mailboxes === undefined){
data.mailboxes = {};
}
if(data.aliases === undefined){
data.aliases = {};
}
if(data.dkim === undefined){
data.dkim = {};
}
if(data.spf === undefined){
data.spf = {};
}
if(data.dmarc === undefined){
data.dmarc = {};
}
for(const key0 in data){
if(!((((((((key0 === "host") || (key0 === "enabled")) || (key0 === "mailboxes")) || (key0 === "aliases")) || (key0 === "dkim")) || (key0 === "spf")) || (key0 === "dmarc")) || (key0 === "mtaSts"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema234(),data};
vErrors = add(vErrors, [err0]);
errors++;
}
}
if(data.host !== undefined){
let data0 = data.host;
if(typeof data0 === "string"){
if(!pattern4.test(data0)){
const err1 = {instancePath:instancePath+"/host",schemaPath:"common.schema.json#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9-]{0,30}$"},schema:"^[a-z][a-z0-9-]{0,30}$",parentSchema:schema33(),data:data0};
vErrors = add(vErrors, [err1]);
errors++;
}
}
else {
const err2 = {instancePath:instancePath+"/host",schemaPath:"common.schema.json#/$defs/name/type",keyword:"type",params:{type: "string"},schema:schema33().type,parentSchema:schema33(),data:data0};
vErrors = add(vErrors, [err2]);
errors++;
}
}
let data1 = data.enabled;
if(typeof data1 !== "boolean"){
const err3 = {instancePath:instancePath+"/enabled",schemaPath:"#/properties/enabled/type",keyword:"type",params:{type: "boolean"},schema:schema234().properties.enabled.type,parentSchema:schema234().properties.enabled,data:data1};
vErrors = add(vErrors, [err3]);
errors++;
}
let data2 = data.mailboxes;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
for(const key1 in data2){
const _errs9 = errors;
if(typeof key1 === "string"){
if(!pattern194.test(key1)){
const err4 = {instancePath:instancePath+"/mailboxes",schemaPath:"common.schema.json#/$defs/localPart/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9._-]{0,62}[a-z0-9])?$"},schema:"^[a-z0-9]([a-z0-9._-]{0,62}[a-z0-9])?$",parentSchema:schema236(),data:key1,propertyName:key1};
vErrors = add(vErrors, [err4]);
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/mailboxes",schemaPath:"common.schema.json#/$defs/localPart/type",keyword:"type",params:{type: "string"},schema:schema236().type,parentSchema:schema236(),data:key1,propertyName:key1};
vErrors = add(vErrors, [err5]);
errors++;
}
var valid2 = _errs9 === errors;
if(!valid2){
const err6 = {instancePath:instancePath+"/mailboxes",schemaPath:"#/properties/mailboxes/propertyNames",keyword:"propertyNames",params:{propertyName: key1},schema:schema234().properties.mailboxes.propertyNames,parentSchema:schema234().properties.mailboxes,data:data2};
vErrors = add(vErrors, [err6]);
errors++;
}
}
for(const key2 in data2){
if(!(validate55(data2[key2], {instancePath:instancePath+"/mailboxes/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data2,parentDataProperty:key2,rootData,dynamicAnchors}))){
vErrors = add(vErrors, validate55.errors);
errors = vErrors.length;
}
}
}
else {
const err7 = {instancePath:instancePath+"/mailboxes",schemaPath:"#/properties/mailboxes/type",keyword:"type",params:{type: "object"},schema:schema234().properties.mailboxes.type,parentSchema:schema234().properties.mailboxes,data:data2};
vErrors = add(vErrors, [err7]);
errors++;
}
let data4 = data.aliases;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
for(const key3 in data4){
const _errs16 = errors;
if(typeof key3 === "string"){
if(!pattern196.test(key3)){
const err8 = {instancePath:instancePath+"/aliases",schemaPath:"#/properties/aliases/propertyNames/pattern",keyword:"pattern",params:{pattern: "^(\\*|[a-z0-9]([a-z0-9._-]{0,62}[a-z0-9])?)$"},schema:"^(\\*|[a-z0-9]([a-z0-9._-]{0,62}[a-z0-9])?)$",parentSchema:schema234().properties.aliases.propertyNames,data:key3,propertyName:key3};
vErrors = add(vErrors, [err8]);
errors++;
}
}
var valid5 = _errs16 === errors;
if(!valid5){
const err9 = {instancePath:instancePath+"/aliases",schemaPath:"#/properties/aliases/propertyNames",keyword:"propertyNames",params:{propertyName: key3},schema:schema234().properties.aliases.propertyNames,parentSchema:schema234().properties.aliases,data:data4};
vErrors = add(vErrors, [err9]);
errors++;
}
}
for(const key4 in data4){
let data5 = data4[key4];
if(Array.isArray(data5)){
if(data5.length < 1){
const err10 = {instancePath:instancePath+"/aliases/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/aliases/additionalProperties/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema234().properties.aliases.additionalProperties,data:data5};
vErrors = add(vErrors, [err10]);
errors++;
}
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
let data6 = data5[i0];
if(typeof data6 === "string"){
if(!pattern197.test(data6)){
const err11 = {instancePath:instancePath+"/aliases/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i0,schemaPath:"common.schema.json#/$defs/destination/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9._+-]{0,62}[a-z0-9])?(@[a-z0-9-]+(\\.[a-z0-9-]+)+)?$"},schema:"^[a-z0-9]([a-z0-9._+-]{0,62}[a-z0-9])?(@[a-z0-9-]+(\\.[a-z0-9-]+)+)?$",parentSchema:schema239(),data:data6};
vErrors = add(vErrors, [err11]);
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/aliases/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i0,schemaPath:"common.schema.json#/$defs/destination/type",keyword:"type",params:{type: "string"},schema:schema239().type,parentSchema:schema239(),data:data6};
vErrors = add(vErrors, [err12]);
errors++;
}
}
let i1 = data5.length;
let j0;
if(i1 > 1){
outer0:
for(;i1--;){
for(j0 = i1; j0--;){
if(func0(data5[i1], data5[j0])){
const err13 = {instancePath:instancePath+"/aliases/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/aliases/additionalProperties/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},schema:true,parentSchema:schema234().properties.aliases.additionalProperties,data:data5};
vErrors = add(vErrors, [err13]);
errors++;
break outer0;
}
}
}
}
}
else {
const err14 = {instancePath:instancePath+"/aliases/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/aliases/additionalProperties/type",keyword:"type",params:{type: "array"},schema:schema234().properties.aliases.additionalProperties.type,parentSchema:schema234().properties.aliases.additionalProperties,data:data5};
vErrors = add(vErrors, [err14]);
errors++;
}
}
}
else {
const err15 = {instancePath:instancePath+"/aliases",schemaPath:"#/properties/aliases/type",keyword:"type",params:{type: "object"},schema:schema234().properties.aliases.type,parentSchema:schema234().properties.aliases,data:data4};
vErrors = add(vErrors, [err15]);
errors++;
}
let data7 = data.dkim;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
if(data7.selector === undefined){
data7.selector = "sitec1";
}
if(data7.published === undefined){
data7.published = [];
}
if(data7.retired === undefined){
data7.retired = [];
}
for(const key5 in data7){
if(!(((key5 === "selector") || (key5 === "published")) || (key5 === "retired"))){
const err16 = {instancePath:instancePath+"/dkim",schemaPath:"#/properties/dkim/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},schema:false,parentSchema:schema234().properties.dkim,data:data7};
vErrors = add(vErrors, [err16]);
errors++;
}
}
let data8 = data7.selector;
if(typeof data8 === "string"){
if(!pattern35.test(data8)){
const err17 = {instancePath:instancePath+"/dkim/selector",schemaPath:"common.schema.json#/$defs/selector/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$"},schema:"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$",parentSchema:schema62(),data:data8};
vErrors = add(vErrors, [err17]);
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/dkim/selector",schemaPath:"common.schema.json#/$defs/selector/type",keyword:"type",params:{type: "string"},schema:schema62().type,parentSchema:schema62(),data:data8};
vErrors = add(vErrors, [err18]);
errors++;
}
let data9 = data7.published;
if(Array.isArray(data9)){
const len1 = data9.length;
for(let i2=0; i2<len1; i2++){
let data10 = data9[i2];
if(typeof data10 === "string"){
if(!pattern35.test(data10)){
const err19 = {instancePath:instancePath+"/dkim/published/" + i2,schemaPath:"common.schema.json#/$defs/selector/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$"},schema:"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$",parentSchema:schema62(),data:data10};
vErrors = add(vErrors, [err19]);
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/dkim/published/" + i2,schemaPath:"common.schema.json#/$defs/selector/type",keyword:"type",params:{type: "string"},schema:schema62().type,parentSchema:schema62(),data:data10};
vErrors = add(vErrors, [err20]);
errors++;
}
}
let i3 = data9.length;
let j1;
if(i3 > 1){
outer1:
for(;i3--;){
for(j1 = i3; j1--;){
if(func0(data9[i3], data9[j1])){
const err21 = {instancePath:instancePath+"/dkim/published",schemaPath:"#/properties/dkim/properties/published/uniqueItems",keyword:"uniqueItems",params:{i: i3, j: j1},schema:true,parentSchema:schema234().properties.dkim.properties.published,data:data9};
vErrors = add(vErrors, [err21]);
errors++;
break outer1;
}
}
}
}
}
else {
const err22 = {instancePath:instancePath+"/dkim/published",schemaPath:"#/properties/dkim/properties/published/type",keyword:"type",params:{type: "array"},schema:schema234().properties.dkim.properties.published.type,parentSchema:schema234().properties.dkim.properties.published,data:data9};
vErrors = add(vErrors, [err22]);
errors++;
}
let data11 = data7.retired;
if(Array.isArray(data11)){
const len2 = data11.length;
for(let i4=0; i4<len2; i4++){
let data12 = data11[i4];
if(typeof data12 === "string"){
if(!pattern35.test(data12)){
const err23 = {instancePath:instancePath+"/dkim/retired/" + i4,schemaPath:"common.schema.json#/$defs/selector/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$"},schema:"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$",parentSchema:schema62(),data:data12};
vErrors = add(vErrors, [err23]);
errors++;
}
}
else {
const err24 = {instancePath:instancePath+"/dkim/retired/" + i4,schemaPath:"common.schema.json#/$defs/selector/type",keyword:"type",params:{type: "string"},schema:schema62().type,parentSchema:schema62(),data:data12};
vErrors = add(vErrors, [err24]);
errors++;
}
}
let i5 = data11.length;
let j2;
if(i5 > 1){
outer2:
for(;i5--;){
for(j2 = i5; j2--;){
if(func0(data11[i5], data11[j2])){
const err25 = {instancePath:instancePath+"/dkim/retired",schemaPath:"#/properties/dkim/properties/retired/uniqueItems",keyword:"uniqueItems",params:{i: i5, j: j2},schema:true,parentSchema:schema234().properties.dkim.properties.retired,data:data11};
vErrors = add(vErrors, [err25]);
errors++;
break outer2;
}
}
}
}
}
else {
const err26 = {instancePath:instancePath+"/dkim/retired",schemaPath:"#/properties/dkim/properties/retired/type",keyword:"type",params:{type: "array"},schema:schema234().properties.dkim.properties.retired.type,parentSchema:schema234().properties.dkim.properties.retired,data:data11};
vErrors = add(vErrors, [err26]);
errors++;
}
}
else {
const err27 = {instancePath:instancePath+"/dkim",schemaPath:"#/properties/dkim/type",keyword:"type",params:{type: "object"},schema:schema234().properties.dkim.type,parentSchema:schema234().properties.dkim,data:data7};
vErrors = add(vErrors, [err27]);
errors++;
}
let data13 = data.spf;
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
if(data13.also === undefined){
data13.also = [];
}
if(data13.all === undefined){
data13.all = "fail";
}
for(const key6 in data13){
if(!((key6 === "also") || (key6 === "all"))){
const err28 = {instancePath:instancePath+"/spf",schemaPath:"#/properties/spf/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},schema:false,parentSchema:schema234().properties.spf,data:data13};
vErrors = add(vErrors, [err28]);
errors++;
}
}
let data14 = data13.also;
if(Array.isArray(data14)){
if(data14.length > 9){
const err29 = {instancePath:instancePath+"/spf/also",schemaPath:"#/properties/spf/properties/also/maxItems",keyword:"maxItems",params:{limit: 9},schema:9,parentSchema:schema234().properties.spf.properties.also,data:data14};
vErrors = add(vErrors, [err29]);
errors++;
}
const len3 = data14.length;
for(let i6=0; i6<len3; i6++){
let data15 = data14[i6];
if(typeof data15 === "string"){
if(!pattern201.test(data15)){
const err30 = {instancePath:instancePath+"/spf/also/" + i6,schemaPath:"#/properties/spf/properties/also/items/pattern",keyword:"pattern",params:{pattern: "^((a|mx)(:[a-z0-9_.-]+)?(/[0-9]{1,2})?|(include|exists):[a-z0-9_.-]+|ip4:[0-9.]+(/[0-9]{1,2})?|ip6:[0-9a-f:]+(/[0-9]{1,3})?)$"},schema:"^((a|mx)(:[a-z0-9_.-]+)?(/[0-9]{1,2})?|(include|exists):[a-z0-9_.-]+|ip4:[0-9.]+(/[0-9]{1,2})?|ip6:[0-9a-f:]+(/[0-9]{1,3})?)$",parentSchema:schema234().properties.spf.properties.also.items,data:data15};
vErrors = add(vErrors, [err30]);
errors++;
}
}
else {
const err31 = {instancePath:instancePath+"/spf/also/" + i6,schemaPath:"#/properties/spf/properties/also/items/type",keyword:"type",params:{type: "string"},schema:schema234().properties.spf.properties.also.items.type,parentSchema:schema234().properties.spf.properties.also.items,data:data15};
vErrors = add(vErrors, [err31]);
errors++;
}
}
let i7 = data14.length;
let j3;
if(i7 > 1){
const indices0 = {};
for(;i7--;){
let item0 = data14[i7];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j3 = indices0[item0];
const err32 = {instancePath:instancePath+"/spf/also",schemaPath:"#/properties/spf/properties/also/uniqueItems",keyword:"uniqueItems",params:{i: i7, j: j3},schema:true,parentSchema:schema234().properties.spf.properties.also,data:data14};
vErrors = add(vErrors, [err32]);
errors++;
break;
}
indices0[item0] = i7;
}
}
}
else {
const err33 = {instancePath:instancePath+"/spf/also",schemaPath:"#/properties/spf/properties/also/type",keyword:"type",params:{type: "array"},schema:schema234().properties.spf.properties.also.type,parentSchema:schema234().properties.spf.properties.also,data:data14};
vErrors = add(vErrors, [err33]);
errors++;
}
let data16 = data13.all;
if(typeof data16 !== "string"){
const err34 = {instancePath:instancePath+"/spf/all",schemaPath:"#/properties/spf/properties/all/type",keyword:"type",params:{type: "string"},schema:schema234().properties.spf.properties.all.type,parentSchema:schema234().properties.spf.properties.all,data:data16};
vErrors = add(vErrors, [err34]);
errors++;
}
if(!((data16 === "fail") || (data16 === "softfail"))){
const err35 = {instancePath:instancePath+"/spf/all",schemaPath:"#/properties/spf/properties/all/enum",keyword:"enum",params:{allowedValues: schema234().properties.spf.properties.all.enum},schema:schema234().properties.spf.properties.all.enum,parentSchema:schema234().properties.spf.properties.all,data:data16};
vErrors = add(vErrors, [err35]);
errors++;
}
}
else {
const err36 = {instancePath:instancePath+"/spf",schemaPath:"#/properties/spf/type",keyword:"type",params:{type: "object"},schema:schema234().properties.spf.type,parentSchema:schema234().properties.spf,data:data13};
vErrors = add(vErrors, [err36]);
errors++;
}
let data17 = data.dmarc;
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
if(data17.policy === undefined){
data17.policy = "none";
}
if(data17.reports === undefined){
data17.reports = "postmaster";
}
for(const key7 in data17){
if(!(((key7 === "policy") || (key7 === "subdomainPolicy")) || (key7 === "reports"))){
const err37 = {instancePath:instancePath+"/dmarc",schemaPath:"#/properties/dmarc/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},schema:false,parentSchema:schema234().properties.dmarc,data:data17};
vErrors = add(vErrors, [err37]);
errors++;
}
}
let data18 = data17.policy;
if(typeof data18 !== "string"){
const err38 = {instancePath:instancePath+"/dmarc/policy",schemaPath:"#/properties/dmarc/properties/policy/type",keyword:"type",params:{type: "string"},schema:schema234().properties.dmarc.properties.policy.type,parentSchema:schema234().properties.dmarc.properties.policy,data:data18};
vErrors = add(vErrors, [err38]);
errors++;
}
if(!(((data18 === "none") || (data18 === "quarantine")) || (data18 === "reject"))){
const err39 = {instancePath:instancePath+"/dmarc/policy",schemaPath:"#/properties/dmarc/properties/policy/enum",keyword:"enum",params:{allowedValues: schema234().properties.dmarc.properties.policy.enum},schema:schema234().properties.dmarc.properties.policy.enum,parentSchema:schema234().properties.dmarc.properties.policy,data:data18};
vErrors = add(vErrors, [err39]);
errors++;
}
if(data17.subdomainPolicy !== undefined){
let data19 = data17.subdomainPolicy;
if(typeof data19 !== "string"){
const err40 = {instancePath:instancePath+"/dmarc/subdomainPolicy",schemaPath:"#/properties/dmarc/properties/subdomainPolicy/type",keyword:"type",params:{type: "string"},schema:schema234().properties.dmarc.properties.subdomainPolicy.type,parentSchema:schema234().properties.dmarc.properties.subdomainPolicy,data:data19};
vErrors = add(vErrors, [err40]);
errors++;
}
if(!(((data19 === "none") || (data19 === "quarantine")) || (data19 === "reject"))){
const err41 = {instancePath:instancePath+"/dmarc/subdomainPolicy",schemaPath:"#/properties/dmarc/properties/subdomainPolicy/enum",keyword:"enum",params:{allowedValues: schema234().properties.dmarc.properties.subdomainPolicy.enum},schema:schema234().properties.dmarc.properties.subdomainPolicy.enum,parentSchema:schema234().properties.dmarc.properties.subdomainPolicy,data:data19};
vErrors = add(vErrors, [err41]);
errors++;
}
}
let data20 = data17.reports;
if(typeof data20 === "string"){
if(!pattern197.test(data20)){
const err42 = {instancePath:instancePath+"/dmarc/reports",schemaPath:"common.schema.json#/$defs/destination/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9._+-]{0,62}[a-z0-9])?(@[a-z0-9-]+(\\.[a-z0-9-]+)+)?$"},schema:"^[a-z0-9]([a-z0-9._+-]{0,62}[a-z0-9])?(@[a-z0-9-]+(\\.[a-z0-9-]+)+)?$",parentSchema:schema239(),data:data20};
vErrors = add(vErrors, [err42]);
errors++;
}
}
else {
const err43 = {instancePath:instancePath+"/dmarc/reports",schemaPath:"common.schema.json#/$defs/destination/type",keyword:"type",params:{type: "string"},schema:schema239().type,parentSchema:schema239(),data:data20};
vErrors = add(vErrors, [err43]);
errors++;
}
}
else {
const err44 = {instancePath:instancePath+"/dmarc",schemaPath:"#/properties/dmarc/type",keyword:"type",params:{type: "object"},schema:schema234().properties.dmarc.type,parentSchema:schema234().properties.dmarc,data:data17};
vErrors = add(vErrors, [err44]);
errors++;
}
if(data.mtaSts !== undefined){
let data21 = data.mtaSts;
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
if(data21.mode === undefined){
data21.mode = "testing";
}
for(const key8 in data21){
if(!(key8 === "mode")){
const err45 = {instancePath:instancePath+"/mtaSts",schemaPath:"#/properties/mtaSts/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},schema:false,parentSchema:schema234().properties.mtaSts,data:data21};
vErrors = add(vErrors, [err45]);
errors++;
}
}
let data22 = data21.mode;
if(typeof data22 !== "string"){
const err46 = {instancePath:instancePath+"/mtaSts/mode",schemaPath:"#/properties/mtaSts/properties/mode/type",keyword:"type",params:{type: "string"},schema:schema234().properties.mtaSts.properties.mode.type,parentSchema:schema234().properties.mtaSts.properties.mode,data:data22};
vErrors = add(vErrors, [err46]);
errors++;
}
if(!(((data22 === "none") || (data22 === "testing")) || (data22 === "enforce"))){
const err47 = {instancePath:instancePath+"/mtaSts/mode",schemaPath:"#/properties/mtaSts/properties/mode/enum",keyword:"enum",params:{allowedValues: schema234().properties.mtaSts.properties.mode.enum},schema:schema234().properties.mtaSts.properties.mode.enum,parentSchema:schema234().properties.mtaSts.properties.mode,data:data22};
vErrors = add(vErrors, [err47]);
errors++;
}
}
else {
const err48 = {instancePath:instancePath+"/mtaSts",schemaPath:"#/properties/mtaSts/type",keyword:"type",params:{type: "object"},schema:schema234().properties.mtaSts.type,parentSchema:schema234().properties.mtaSts,data:data21};
vErrors = add(vErrors, [err48]);
errors++;
}
}
}
else {
const err49 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema234().type,parentSchema:schema234(),data};
vErrors = add(vErrors, [err49]);
errors++;
}
validate54.errors = vErrors;
return errors === 0;
}
validate54.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="site.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate20.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.networks === undefined){
data.networks = {};
}
if(data.domains === undefined){
data.domains = {};
}
if(data.operators === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "operators"},schema:schema31().required,parentSchema:schema31(),data};
vErrors = add(vErrors, [err0]);
errors++;
}
if(data.hosts === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "hosts"},schema:schema31().required,parentSchema:schema31(),data};
vErrors = add(vErrors, [err1]);
errors++;
}
for(const key0 in data){
if(!((((key0 === "operators") || (key0 === "networks")) || (key0 === "hosts")) || (key0 === "domains"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema31(),data};
vErrors = add(vErrors, [err2]);
errors++;
}
}
if(data.operators !== undefined){
let data0 = data.operators;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(Object.keys(data0).length < 1){
const err3 = {instancePath:instancePath+"/operators",schemaPath:"#/properties/operators/minProperties",keyword:"minProperties",params:{limit: 1},schema:1,parentSchema:schema31().properties.operators,data:data0};
vErrors = add(vErrors, [err3]);
errors++;
}
for(const key1 in data0){
const _errs4 = errors;
if(typeof key1 === "string"){
if(!pattern4.test(key1)){
const err4 = {instancePath:instancePath+"/operators",schemaPath:"common.schema.json#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9-]{0,30}$"},schema:"^[a-z][a-z0-9-]{0,30}$",parentSchema:schema33(),data:key1,propertyName:key1};
vErrors = add(vErrors, [err4]);
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/operators",schemaPath:"common.schema.json#/$defs/name/type",keyword:"type",params:{type: "string"},schema:schema33().type,parentSchema:schema33(),data:key1,propertyName:key1};
vErrors = add(vErrors, [err5]);
errors++;
}
var valid1 = _errs4 === errors;
if(!valid1){
const err6 = {instancePath:instancePath+"/operators",schemaPath:"#/properties/operators/propertyNames",keyword:"propertyNames",params:{propertyName: key1},schema:schema31().properties.operators.propertyNames,parentSchema:schema31().properties.operators,data:data0};
vErrors = add(vErrors, [err6]);
errors++;
}
}
for(const key2 in data0){
let data1 = data0[key2];
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.keys === undefined){
const err7 = {instancePath:instancePath+"/operators/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/operator/required",keyword:"required",params:{missingProperty: "keys"},schema:schema34().required,parentSchema:schema34(),data:data1};
vErrors = add(vErrors, [err7]);
errors++;
}
for(const key3 in data1){
if(!(((key3 === "name") || (key3 === "uid")) || (key3 === "keys"))){
const err8 = {instancePath:instancePath+"/operators/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/operator/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},schema:false,parentSchema:schema34(),data:data1};
vErrors = add(vErrors, [err8]);
errors++;
}
}
if(data1.name !== undefined){
let data2 = data1.name;
if(typeof data2 === "string"){
if(func1(data2) > 100){
const err9 = {instancePath:instancePath+"/operators/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/name",schemaPath:"#/$defs/operator/properties/name/maxLength",keyword:"maxLength",params:{limit: 100},schema:100,parentSchema:schema34().properties.name,data:data2};
vErrors = add(vErrors, [err9]);
errors++;
}
if(func1(data2) < 1){
const err10 = {instancePath:instancePath+"/operators/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/name",schemaPath:"#/$defs/operator/properties/name/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema34().properties.name,data:data2};
vErrors = add(vErrors, [err10]);
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/operators/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/name",schemaPath:"#/$defs/operator/properties/name/type",keyword:"type",params:{type: "string"},schema:schema34().properties.name.type,parentSchema:schema34().properties.name,data:data2};
vErrors = add(vErrors, [err11]);
errors++;
}
}
if(data1.uid !== undefined){
let data3 = data1.uid;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
const err12 = {instancePath:instancePath+"/operators/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/uid",schemaPath:"#/$defs/operator/properties/uid/type",keyword:"type",params:{type: "integer"},schema:schema34().properties.uid.type,parentSchema:schema34().properties.uid,data:data3};
vErrors = add(vErrors, [err12]);
errors++;
}
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 60000 || isNaN(data3)){
const err13 = {instancePath:instancePath+"/operators/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/uid",schemaPath:"#/$defs/operator/properties/uid/maximum",keyword:"maximum",params:{comparison: "<=", limit: 60000},schema:60000,parentSchema:schema34().properties.uid,data:data3};
vErrors = add(vErrors, [err13]);
errors++;
}
if(data3 < 1000 || isNaN(data3)){
const err14 = {instancePath:instancePath+"/operators/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/uid",schemaPath:"#/$defs/operator/properties/uid/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1000},schema:1000,parentSchema:schema34().properties.uid,data:data3};
vErrors = add(vErrors, [err14]);
errors++;
}
}
}
if(data1.keys !== undefined){
let data4 = data1.keys;
if(Array.isArray(data4)){
if(data4.length < 1){
const err15 = {instancePath:instancePath+"/operators/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/keys",schemaPath:"#/$defs/operator/properties/keys/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema34().properties.keys,data:data4};
vErrors = add(vErrors, [err15]);
errors++;
}
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
let data5 = data4[i0];
if(typeof data5 === "string"){
if(!pattern5.test(data5)){
const err16 = {instancePath:instancePath+"/operators/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/keys/" + i0,schemaPath:"#/$defs/operator/properties/keys/items/pattern",keyword:"pattern",params:{pattern: "^(ssh-ed25519|sk-ssh-ed25519@openssh\\.com|ecdsa-sha2-nistp(256|384|521)|ssh-rsa) [A-Za-z0-9+/]+={0,2}( [^\\n\\r]*)?$"},schema:"^(ssh-ed25519|sk-ssh-ed25519@openssh\\.com|ecdsa-sha2-nistp(256|384|521)|ssh-rsa) [A-Za-z0-9+/]+={0,2}( [^\\n\\r]*)?$",parentSchema:schema34().properties.keys.items,data:data5};
vErrors = add(vErrors, [err16]);
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/operators/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/keys/" + i0,schemaPath:"#/$defs/operator/properties/keys/items/type",keyword:"type",params:{type: "string"},schema:schema34().properties.keys.items.type,parentSchema:schema34().properties.keys.items,data:data5};
vErrors = add(vErrors, [err17]);
errors++;
}
}
}
else {
const err18 = {instancePath:instancePath+"/operators/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/keys",schemaPath:"#/$defs/operator/properties/keys/type",keyword:"type",params:{type: "array"},schema:schema34().properties.keys.type,parentSchema:schema34().properties.keys,data:data4};
vErrors = add(vErrors, [err18]);
errors++;
}
}
}
else {
const err19 = {instancePath:instancePath+"/operators/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/operator/type",keyword:"type",params:{type: "object"},schema:schema34().type,parentSchema:schema34(),data:data1};
vErrors = add(vErrors, [err19]);
errors++;
}
}
}
else {
const err20 = {instancePath:instancePath+"/operators",schemaPath:"#/properties/operators/type",keyword:"type",params:{type: "object"},schema:schema31().properties.operators.type,parentSchema:schema31().properties.operators,data:data0};
vErrors = add(vErrors, [err20]);
errors++;
}
}
let data6 = data.networks;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
for(const key4 in data6){
const _errs22 = errors;
if(typeof key4 === "string"){
if(!pattern4.test(key4)){
const err21 = {instancePath:instancePath+"/networks",schemaPath:"common.schema.json#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9-]{0,30}$"},schema:"^[a-z][a-z0-9-]{0,30}$",parentSchema:schema33(),data:key4,propertyName:key4};
vErrors = add(vErrors, [err21]);
errors++;
}
}
else {
const err22 = {instancePath:instancePath+"/networks",schemaPath:"common.schema.json#/$defs/name/type",keyword:"type",params:{type: "string"},schema:schema33().type,parentSchema:schema33(),data:key4,propertyName:key4};
vErrors = add(vErrors, [err22]);
errors++;
}
const _errs25 = errors;
const _errs26 = errors;
if(!((key4 === "internet") || (key4 === "public"))){
const err23 = {};
vErrors = add(vErrors, [err23]);
errors++;
}
var valid10 = _errs26 === errors;
if(valid10){
const err24 = {instancePath:instancePath+"/networks",schemaPath:"#/properties/networks/propertyNames/not",keyword:"not",params:{},schema:schema31().properties.networks.propertyNames.not,parentSchema:schema31().properties.networks.propertyNames,data:key4,propertyName:key4};
vErrors = add(vErrors, [err24]);
errors++;
}
else {
errors = _errs25;
if(vErrors !== null){
if(_errs25){
vErrors.length = _errs25;
}
else {
vErrors = null;
}
}
}
var valid8 = _errs22 === errors;
if(!valid8){
const err25 = {instancePath:instancePath+"/networks",schemaPath:"#/properties/networks/propertyNames",keyword:"propertyNames",params:{propertyName: key4},schema:schema31().properties.networks.propertyNames,parentSchema:schema31().properties.networks,data:data6};
vErrors = add(vErrors, [err25]);
errors++;
}
}
for(const key5 in data6){
if(!(validate22(data6[key5], {instancePath:instancePath+"/networks/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data6,parentDataProperty:key5,rootData,dynamicAnchors}))){
vErrors = add(vErrors, validate22.errors);
errors = vErrors.length;
}
}
}
else {
const err26 = {instancePath:instancePath+"/networks",schemaPath:"#/properties/networks/type",keyword:"type",params:{type: "object"},schema:schema31().properties.networks.type,parentSchema:schema31().properties.networks,data:data6};
vErrors = add(vErrors, [err26]);
errors++;
}
if(data.hosts !== undefined){
let data8 = data.hosts;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(Object.keys(data8).length < 1){
const err27 = {instancePath:instancePath+"/hosts",schemaPath:"#/properties/hosts/minProperties",keyword:"minProperties",params:{limit: 1},schema:1,parentSchema:schema31().properties.hosts,data:data8};
vErrors = add(vErrors, [err27]);
errors++;
}
for(const key6 in data8){
const _errs31 = errors;
if(typeof key6 === "string"){
if(!pattern4.test(key6)){
const err28 = {instancePath:instancePath+"/hosts",schemaPath:"common.schema.json#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9-]{0,30}$"},schema:"^[a-z][a-z0-9-]{0,30}$",parentSchema:schema33(),data:key6,propertyName:key6};
vErrors = add(vErrors, [err28]);
errors++;
}
}
else {
const err29 = {instancePath:instancePath+"/hosts",schemaPath:"common.schema.json#/$defs/name/type",keyword:"type",params:{type: "string"},schema:schema33().type,parentSchema:schema33(),data:key6,propertyName:key6};
vErrors = add(vErrors, [err29]);
errors++;
}
var valid12 = _errs31 === errors;
if(!valid12){
const err30 = {instancePath:instancePath+"/hosts",schemaPath:"#/properties/hosts/propertyNames",keyword:"propertyNames",params:{propertyName: key6},schema:schema31().properties.hosts.propertyNames,parentSchema:schema31().properties.hosts,data:data8};
vErrors = add(vErrors, [err30]);
errors++;
}
}
for(const key7 in data8){
if(!(validate24(data8[key7], {instancePath:instancePath+"/hosts/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data8,parentDataProperty:key7,rootData,dynamicAnchors}))){
vErrors = add(vErrors, validate24.errors);
errors = vErrors.length;
}
}
}
else {
const err31 = {instancePath:instancePath+"/hosts",schemaPath:"#/properties/hosts/type",keyword:"type",params:{type: "object"},schema:schema31().properties.hosts.type,parentSchema:schema31().properties.hosts,data:data8};
vErrors = add(vErrors, [err31]);
errors++;
}
}
let data10 = data.domains;
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
for(const key8 in data10){
const _errs38 = errors;
if(typeof key8 === "string"){
if(!pattern13.test(key8)){
const err32 = {instancePath:instancePath+"/domains",schemaPath:"common.schema.json#/$defs/hostname/pattern",keyword:"pattern",params:{pattern: "^(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)+$"},schema:"^(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)+$",parentSchema:schema43(),data:key8,propertyName:key8};
vErrors = add(vErrors, [err32]);
errors++;
}
}
else {
const err33 = {instancePath:instancePath+"/domains",schemaPath:"common.schema.json#/$defs/hostname/type",keyword:"type",params:{type: "string"},schema:schema43().type,parentSchema:schema43(),data:key8,propertyName:key8};
vErrors = add(vErrors, [err33]);
errors++;
}
var valid15 = _errs38 === errors;
if(!valid15){
const err34 = {instancePath:instancePath+"/domains",schemaPath:"#/properties/domains/propertyNames",keyword:"propertyNames",params:{propertyName: key8},schema:schema31().properties.domains.propertyNames,parentSchema:schema31().properties.domains,data:data10};
vErrors = add(vErrors, [err34]);
errors++;
}
}
for(const key9 in data10){
if(!(validate54(data10[key9], {instancePath:instancePath+"/domains/" + key9.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data10,parentDataProperty:key9,rootData,dynamicAnchors}))){
vErrors = add(vErrors, validate54.errors);
errors = vErrors.length;
}
}
}
else {
const err35 = {instancePath:instancePath+"/domains",schemaPath:"#/properties/domains/type",keyword:"type",params:{type: "object"},schema:schema31().properties.domains.type,parentSchema:schema31().properties.domains,data:data10};
vErrors = add(vErrors, [err35]);
errors++;
}
}
else {
const err36 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema31().type,parentSchema:schema31(),data};
vErrors = add(vErrors, [err36]);
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
