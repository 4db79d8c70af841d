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
const schema272 = () => schemaPart("common.schema.json", "$defs", "blockedList");
const pattern4 = new RegExp("^[a-z][a-z0-9-]{0,30}$", "u");
const pattern5 = new RegExp("^(ssh-ed25519|sk-ssh-ed25519@openssh\\.com|ecdsa-sha2-nistp(256|384|521)|ssh-rsa) [A-Za-z0-9+/]+={0,2}( [^\\p{C}]*)?$", "u");
const pattern13 = new RegExp("^(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.(?![0-9]+$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)+$", "u");
const pattern219 = new RegExp("^(?!.*\\.(\\.|@))([a-z0-9][a-z0-9._+=-]{0,63}@)?(?=[^@]{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.(?![0-9]+$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)+$", "u");
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
const pattern7 = new RegExp("^((25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])\\.){3}(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])/([89]|[12][0-9]|30)$", "u");
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
vErrors = add(vErrors, [{instancePath,keyword:"required",params:{missingProperty: "wireguard"},get parentSchema(){return schema36()},data}]);
errors++;
}
for(const key0 in data){
if(!((key0 === "wireguard") || (key0 === "members"))){
vErrors = add(vErrors, [{instancePath,keyword:"additionalProperties",params:{additionalProperty: key0},get parentSchema(){return schema36()},data}]);
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
vErrors = add(vErrors, [{instancePath:instancePath+"/wireguard",keyword:"required",params:{missingProperty: "cidr"},get parentSchema(){return schema36().properties.wireguard},data:data0}]);
errors++;
}
if(data0.hub === undefined){
vErrors = add(vErrors, [{instancePath:instancePath+"/wireguard",keyword:"required",params:{missingProperty: "hub"},get parentSchema(){return schema36().properties.wireguard},data:data0}]);
errors++;
}
for(const key1 in data0){
if(!((((key1 === "cidr") || (key1 === "interface")) || (key1 === "keepalive")) || (key1 === "hub"))){
vErrors = add(vErrors, [{instancePath:instancePath+"/wireguard",keyword:"additionalProperties",params:{additionalProperty: key1},get parentSchema(){return schema36().properties.wireguard},data:data0}]);
errors++;
}
}
if(data0.cidr !== undefined){
let data1 = data0.cidr;
if(typeof data1 === "string"){
if(!pattern7.test(data1)){
vErrors = add(vErrors, [{instancePath:instancePath+"/wireguard/cidr",keyword:"pattern",params:{pattern: "^((25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])\\.){3}(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])/([89]|[12][0-9]|30)$"},get parentSchema(){return schema37()},data:data1}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/wireguard/cidr",keyword:"type",params:{type: "string"},get parentSchema(){return schema37()},data:data1}]);
errors++;
}
}
let data2 = data0.interface;
if(typeof data2 === "string"){
if(!pattern8.test(data2)){
vErrors = add(vErrors, [{instancePath:instancePath+"/wireguard/interface",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9-]{0,14}$"},get parentSchema(){return schema36().properties.wireguard.properties.interface},data:data2}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/wireguard/interface",keyword:"type",params:{type: "string"},get parentSchema(){return schema36().properties.wireguard.properties.interface},data:data2}]);
errors++;
}
let data3 = data0.keepalive;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
vErrors = add(vErrors, [{instancePath:instancePath+"/wireguard/keepalive",keyword:"type",params:{type: "integer"},get parentSchema(){return schema36().properties.wireguard.properties.keepalive},data:data3}]);
errors++;
}
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 65535 || isNaN(data3)){
vErrors = add(vErrors, [{instancePath:instancePath+"/wireguard/keepalive",keyword:"maximum",params:{comparison: "<=", limit: 65535},get parentSchema(){return schema36().properties.wireguard.properties.keepalive},data:data3}]);
errors++;
}
if(data3 < 0 || isNaN(data3)){
vErrors = add(vErrors, [{instancePath:instancePath+"/wireguard/keepalive",keyword:"minimum",params:{comparison: ">=", limit: 0},get parentSchema(){return schema36().properties.wireguard.properties.keepalive},data:data3}]);
errors++;
}
}
if(data0.hub !== undefined){
let data4 = data0.hub;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.address === undefined){
vErrors = add(vErrors, [{instancePath:instancePath+"/wireguard/hub",keyword:"required",params:{missingProperty: "address"},get parentSchema(){return schema36().properties.wireguard.properties.hub},data:data4}]);
errors++;
}
if(data4.endpoint === undefined){
vErrors = add(vErrors, [{instancePath:instancePath+"/wireguard/hub",keyword:"required",params:{missingProperty: "endpoint"},get parentSchema(){return schema36().properties.wireguard.properties.hub},data:data4}]);
errors++;
}
if(data4.publicKey === undefined){
vErrors = add(vErrors, [{instancePath:instancePath+"/wireguard/hub",keyword:"required",params:{missingProperty: "publicKey"},get parentSchema(){return schema36().properties.wireguard.properties.hub},data:data4}]);
errors++;
}
for(const key2 in data4){
if(!(((key2 === "address") || (key2 === "endpoint")) || (key2 === "publicKey"))){
vErrors = add(vErrors, [{instancePath:instancePath+"/wireguard/hub",keyword:"additionalProperties",params:{additionalProperty: key2},get parentSchema(){return schema36().properties.wireguard.properties.hub},data:data4}]);
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
vErrors = add(vErrors, [{instancePath:instancePath+"/wireguard/hub/address",keyword:"format",params:{format: "ipv4"},get parentSchema(){return schema38().anyOf[0]},data:data5}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/wireguard/hub/address",keyword:"type",params:{type: "string"},get parentSchema(){return schema38().anyOf[0]},data:data5}]);
errors++;
}
var _valid0 = _errs18 === errors;
valid5 = valid5 || _valid0;
const _errs20 = errors;
if(typeof data5 === "string"){
if(!(formats2.test(data5))){
vErrors = add(vErrors, [{instancePath:instancePath+"/wireguard/hub/address",keyword:"format",params:{format: "ipv6"},get parentSchema(){return schema38().anyOf[1]},data:data5}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/wireguard/hub/address",keyword:"type",params:{type: "string"},get parentSchema(){return schema38().anyOf[1]},data:data5}]);
errors++;
}
var _valid0 = _errs20 === errors;
valid5 = valid5 || _valid0;
if(!valid5){
vErrors = add(vErrors, [{instancePath:instancePath+"/wireguard/hub/address",keyword:"anyOf",params:{},get schema(){return schema38().anyOf},get parentSchema(){return schema38()},data:data5}]);
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
vErrors = add(vErrors, [{instancePath:instancePath+"/wireguard/hub/endpoint",keyword:"pattern",params:{pattern: "^[A-Za-z0-9.:\\[\\]-]+:[0-9]{1,5}$"},get parentSchema(){return schema36().properties.wireguard.properties.hub.properties.endpoint},data:data6}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/wireguard/hub/endpoint",keyword:"type",params:{type: "string"},get parentSchema(){return schema36().properties.wireguard.properties.hub.properties.endpoint},data:data6}]);
errors++;
}
}
if(data4.publicKey !== undefined){
let data7 = data4.publicKey;
if(typeof data7 === "string"){
if(!pattern10.test(data7)){
vErrors = add(vErrors, [{instancePath:instancePath+"/wireguard/hub/publicKey",keyword:"pattern",params:{pattern: "^[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$"},get parentSchema(){return schema36().properties.wireguard.properties.hub.properties.publicKey},data:data7}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/wireguard/hub/publicKey",keyword:"type",params:{type: "string"},get parentSchema(){return schema36().properties.wireguard.properties.hub.properties.publicKey},data:data7}]);
errors++;
}
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/wireguard/hub",keyword:"type",params:{type: "object"},get parentSchema(){return schema36().properties.wireguard.properties.hub},data:data4}]);
errors++;
}
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/wireguard",keyword:"type",params:{type: "object"},get parentSchema(){return schema36().properties.wireguard},data:data0}]);
errors++;
}
}
let data8 = data.members;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
for(const key3 in data8){
const _errs28 = errors;
if(typeof key3 === "string"){
if(!pattern4.test(key3)){
vErrors = add(vErrors, [{instancePath:instancePath+"/members",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9-]{0,30}$"},get parentSchema(){return schema33()},data:key3,propertyName:key3}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/members",keyword:"type",params:{type: "string"},get parentSchema(){return schema33()},data:key3,propertyName:key3}]);
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
vErrors = add(vErrors, [{instancePath:instancePath+"/members",keyword:"not",params:{},get parentSchema(){return schema36().properties.members.propertyNames},data:key3,propertyName:key3}]);
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
vErrors = add(vErrors, [{instancePath:instancePath+"/members",keyword:"propertyNames",params:{propertyName: key3},get parentSchema(){return schema36().properties.members},data:data8}]);
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
vErrors = add(vErrors, [{instancePath:instancePath+"/members/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),keyword:"format",params:{format: "ipv4"},get parentSchema(){return schema38().anyOf[0]},data:data9}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/members/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),keyword:"type",params:{type: "string"},get parentSchema(){return schema38().anyOf[0]},data:data9}]);
errors++;
}
var _valid1 = _errs37 === errors;
valid11 = valid11 || _valid1;
const _errs39 = errors;
if(typeof data9 === "string"){
if(!(formats2.test(data9))){
vErrors = add(vErrors, [{instancePath:instancePath+"/members/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),keyword:"format",params:{format: "ipv6"},get parentSchema(){return schema38().anyOf[1]},data:data9}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/members/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),keyword:"type",params:{type: "string"},get parentSchema(){return schema38().anyOf[1]},data:data9}]);
errors++;
}
var _valid1 = _errs39 === errors;
valid11 = valid11 || _valid1;
if(!valid11){
vErrors = add(vErrors, [{instancePath:instancePath+"/members/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),keyword:"anyOf",params:{},get schema(){return schema38().anyOf},get parentSchema(){return schema38()},data:data9}]);
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
vErrors = add(vErrors, [{instancePath:instancePath+"/members",keyword:"type",params:{type: "object"},get parentSchema(){return schema36().properties.members},data:data8}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath,keyword:"type",params:{type: "object"},get parentSchema(){return schema36()},data}]);
errors++;
}
validate22.errors = vErrors;
return errors === 0;
}
validate22.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema42 = () => schemaPart("site.schema.json", "$defs", "host");
const schema44 = () => schemaPart("common.schema.json", "$defs", "size");
const schema53 = () => schemaPart("common.schema.json", "$defs", "directory");
const schema66 = () => schemaPart("services/disk-quota.schema.json");
const schema259 = () => schemaPart("services/tls-policies.schema.json");
const schema262 = () => schemaPart("services/updates.schema.json");
const func3 = Object.prototype.hasOwnProperty;
const pattern14 = new RegExp("^[1-9][0-9]{0,5}(KiB|MiB|GiB|TiB)$", "u");
const pattern16 = new RegExp("^[A-Za-z0-9_+-]+(/[A-Za-z0-9_+-]+)*$", "u");
const pattern17 = new RegExp("^[a-z_][a-z0-9_-]{0,31}$", "u");
const pattern18 = new RegExp("^(/[A-Za-z0-9@_+][A-Za-z0-9@._+-]*)+$", "u");
const pattern24 = new RegExp("^(/(?!\\.{1,2}(/|$))[a-zA-Z0-9._-]+)+$", "u");
const pattern210 = new RegExp("^(never|([01][0-9]|2[0-3]):[0-5][0-9])$", "u");
const pattern211 = new RegExp("^https?://(?=[^/]{1,259}(/|$))[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*(:([1-9][0-9]{0,3}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5]))?(/[A-Za-z0-9._-]+)*/?$", "u");
const schema50 = () => schemaPart("site.schema.json", "$defs", "ownFile");
const pattern21 = new RegExp("^0[0-7]{3}$", "u");

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
vErrors = add(vErrors, [{instancePath,keyword:"additionalProperties",params:{additionalProperty: key0},get parentSchema(){return schema50()},data}]);
errors++;
}
}
let data0 = data.owner;
if(typeof data0 === "string"){
if(!pattern17.test(data0)){
vErrors = add(vErrors, [{instancePath:instancePath+"/owner",keyword:"pattern",params:{pattern: "^[a-z_][a-z0-9_-]{0,31}$"},get parentSchema(){return schema50().properties.owner},data:data0}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/owner",keyword:"type",params:{type: "string"},get parentSchema(){return schema50().properties.owner},data:data0}]);
errors++;
}
let data1 = data.group;
if(typeof data1 === "string"){
if(!pattern17.test(data1)){
vErrors = add(vErrors, [{instancePath:instancePath+"/group",keyword:"pattern",params:{pattern: "^[a-z_][a-z0-9_-]{0,31}$"},get parentSchema(){return schema50().properties.group},data:data1}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/group",keyword:"type",params:{type: "string"},get parentSchema(){return schema50().properties.group},data:data1}]);
errors++;
}
let data2 = data.mode;
if(typeof data2 === "string"){
if(!pattern21.test(data2)){
vErrors = add(vErrors, [{instancePath:instancePath+"/mode",keyword:"pattern",params:{pattern: "^0[0-7]{3}$"},get parentSchema(){return schema50().properties.mode},data:data2}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/mode",keyword:"type",params:{type: "string"},get parentSchema(){return schema50().properties.mode},data:data2}]);
errors++;
}
let data3 = data.reload;
if(Array.isArray(data3)){
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
if(typeof data4 !== "string"){
vErrors = add(vErrors, [{instancePath:instancePath+"/reload/" + i0,keyword:"type",params:{type: "string"},get parentSchema(){return schema50().properties.reload.items},data:data4}]);
errors++;
}
if(typeof data4 === "string"){
if(!pattern4.test(data4)){
vErrors = add(vErrors, [{instancePath:instancePath+"/reload/" + i0,keyword:"pattern",params:{pattern: "^[a-z][a-z0-9-]{0,30}$"},get parentSchema(){return schema33()},data:data4}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/reload/" + i0,keyword:"type",params:{type: "string"},get parentSchema(){return schema33()},data:data4}]);
errors++;
}
}
let i1 = data3.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data3[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
vErrors = add(vErrors, [{instancePath:instancePath+"/reload",keyword:"uniqueItems",params:{i: i1, j: j0},get parentSchema(){return schema50().properties.reload},data:data3}]);
errors++;
break;
}
indices0[item0] = i1;
}
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/reload",keyword:"type",params:{type: "array"},get parentSchema(){return schema50().properties.reload},data:data3}]);
errors++;
}
let data5 = data.restart;
if(Array.isArray(data5)){
const len1 = data5.length;
for(let i2=0; i2<len1; i2++){
let data6 = data5[i2];
if(typeof data6 !== "string"){
vErrors = add(vErrors, [{instancePath:instancePath+"/restart/" + i2,keyword:"type",params:{type: "string"},get parentSchema(){return schema50().properties.restart.items},data:data6}]);
errors++;
}
if(typeof data6 === "string"){
if(!pattern4.test(data6)){
vErrors = add(vErrors, [{instancePath:instancePath+"/restart/" + i2,keyword:"pattern",params:{pattern: "^[a-z][a-z0-9-]{0,30}$"},get parentSchema(){return schema33()},data:data6}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/restart/" + i2,keyword:"type",params:{type: "string"},get parentSchema(){return schema33()},data:data6}]);
errors++;
}
}
let i3 = data5.length;
let j1;
if(i3 > 1){
const indices1 = {};
for(;i3--;){
let item1 = data5[i3];
if(typeof item1 !== "string"){
continue;
}
if(typeof indices1[item1] == "number"){
j1 = indices1[item1];
vErrors = add(vErrors, [{instancePath:instancePath+"/restart",keyword:"uniqueItems",params:{i: i3, j: j1},get parentSchema(){return schema50().properties.restart},data:data5}]);
errors++;
break;
}
indices1[item1] = i3;
}
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/restart",keyword:"type",params:{type: "array"},get parentSchema(){return schema50().properties.restart},data:data5}]);
errors++;
}
let data7 = data.replace;
if(typeof data7 !== "boolean"){
vErrors = add(vErrors, [{instancePath:instancePath+"/replace",keyword:"type",params:{type: "boolean"},get parentSchema(){return schema50().properties.replace},data:data7}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath,keyword:"type",params:{type: "object"},get parentSchema(){return schema50()},data}]);
errors++;
}
validate25.errors = vErrors;
return errors === 0;
}
validate25.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema55 = () => schemaPart("services/certificates.schema.json");
const schema56 = () => schemaPart("common.schema.json", "$defs", "certificateName");
const schema59 = () => schemaPart("common.schema.json", "$defs", "port");
const schema60 = () => schemaPart("common.schema.json", "$defs", "keyName");
const schema61 = () => schemaPart("common.schema.json", "$defs", "duration");
const schema62 = () => schemaPart("common.schema.json", "$defs", "plainPath");
const schema64 = () => schemaPart("common.schema.json", "$defs", "selector");
const pattern26 = new RegExp("^[^*]*$", "u");
const pattern27 = new RegExp("^(?=.{1,253}$)(\\*\\.)?[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.(?![0-9]+$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)+$", "u");
const pattern28 = new RegExp("^https://(?=[^/]{1,259}(/|$))[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*(:([1-9][0-9]{0,3}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5]))?/[A-Za-z0-9._~/-]*$", "u");
const pattern29 = new RegExp("^(?!\\.)(?!.*\\.(\\.|@))[A-Za-z0-9._+-]{1,64}@(?=[^@]{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.(?![0-9]+$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)+$", "u");
const pattern30 = new RegExp("^https://(?=[^/]{1,259}(/|$))[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*(:([1-9][0-9]{0,3}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5]))?/[A-Za-z0-9._~:/?=&-]*$", "u");
const pattern32 = new RegExp("^(?=.{1,253}$)[a-z0-9]([a-z0-9_-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9_-]{0,61}[a-z0-9])?)*$", "u");
const pattern33 = new RegExp("^[1-9][0-9]{0,5}(s|m|h|d|w)$", "u");
const pattern34 = new RegExp("^(/[A-Za-z0-9_+-][A-Za-z0-9._+-]*)+$", "u");
const pattern36 = new RegExp("^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$", "u");

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
vErrors = add(vErrors, [{instancePath,keyword:"required",params:{missingProperty: "dns"},get parentSchema(){return schema55().allOf[0].then},data}]);
errors++;
}
}
var _valid0 = _errs5 === errors;
valid1 = _valid0;
}
if(!valid1){
vErrors = add(vErrors, [{instancePath,keyword:"if",params:{failingKeyword: "then"},get parentSchema(){return schema55().allOf[0]},data}]);
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
vErrors = add(vErrors, [{instancePath,keyword:"required",params:{missingProperty: "existing"},get parentSchema(){return schema55().allOf[1].then},data}]);
errors++;
}
}
var _valid1 = _errs10 === errors;
valid3 = _valid1;
}
if(!valid3){
vErrors = add(vErrors, [{instancePath,keyword:"if",params:{failingKeyword: "then"},get parentSchema(){return schema55().allOf[1]},data}]);
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
if(!pattern26.test(data4)){
vErrors = add(vErrors, [{instancePath:instancePath+"/names/" + i0,keyword:"pattern",params:{pattern: "^[^*]*$"},get parentSchema(){return schema55().allOf[2].then.properties.names.items},data:data4}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/names/" + i0,keyword:"type",params:{type: "string"},get parentSchema(){return schema55().allOf[2].then.properties.names.items},data:data4}]);
errors++;
}
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/names",keyword:"type",params:{type: "array"},get parentSchema(){return schema55().allOf[2].then.properties.names},data:data3}]);
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
vErrors = add(vErrors, [{instancePath,keyword:"if",params:{failingKeyword: "then"},get parentSchema(){return schema55().allOf[2]},data}]);
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
vErrors = add(vErrors, [{instancePath,keyword:"additionalProperties",params:{additionalProperty: key0},get parentSchema(){return schema55()},data}]);
errors++;
}
}
let data5 = data.source;
if(typeof data5 !== "string"){
vErrors = add(vErrors, [{instancePath:instancePath+"/source",keyword:"type",params:{type: "string"},get parentSchema(){return schema55().properties.source},data:data5}]);
errors++;
}
if(!((((data5 === "self-signed") || (data5 === "existing")) || (data5 === "acme-http")) || (data5 === "acme-dns"))){
vErrors = add(vErrors, [{instancePath:instancePath+"/source",keyword:"enum",params:{allowedValues: schema55().properties.source.enum},get parentSchema(){return schema55().properties.source},data:data5}]);
errors++;
}
let data6 = data.names;
if(Array.isArray(data6)){
if(data6.length > 99){
vErrors = add(vErrors, [{instancePath:instancePath+"/names",keyword:"maxItems",params:{limit: 99},get parentSchema(){return schema55().properties.names},data:data6}]);
errors++;
}
const len1 = data6.length;
for(let i1=0; i1<len1; i1++){
let data7 = data6[i1];
if(typeof data7 !== "string"){
vErrors = add(vErrors, [{instancePath:instancePath+"/names/" + i1,keyword:"type",params:{type: "string"},get parentSchema(){return schema55().properties.names.items},data:data7}]);
errors++;
}
if(typeof data7 === "string"){
if(!pattern27.test(data7)){
vErrors = add(vErrors, [{instancePath:instancePath+"/names/" + i1,keyword:"pattern",params:{pattern: "^(?=.{1,253}$)(\\*\\.)?[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.(?![0-9]+$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)+$"},get parentSchema(){return schema56()},data:data7}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/names/" + i1,keyword:"type",params:{type: "string"},get parentSchema(){return schema56()},data:data7}]);
errors++;
}
}
let i2 = data6.length;
let j0;
if(i2 > 1){
const indices0 = {};
for(;i2--;){
let item0 = data6[i2];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
vErrors = add(vErrors, [{instancePath:instancePath+"/names",keyword:"uniqueItems",params:{i: i2, j: j0},get parentSchema(){return schema55().properties.names},data:data6}]);
errors++;
break;
}
indices0[item0] = i2;
}
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/names",keyword:"type",params:{type: "array"},get parentSchema(){return schema55().properties.names},data:data6}]);
errors++;
}
let data8 = data.acme;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.directory === undefined){
data8.directory = "production";
}
for(const key1 in data8){
if(!((((key1 === "directory") || (key1 === "email")) || (key1 === "account")) || (key1 === "caa"))){
vErrors = add(vErrors, [{instancePath:instancePath+"/acme",keyword:"additionalProperties",params:{additionalProperty: key1},get parentSchema(){return schema55().properties.acme},data:data8}]);
errors++;
}
}
let data9 = data8.directory;
const _errs33 = errors;
let valid16 = false;
const _errs34 = errors;
if(typeof data9 !== "string"){
vErrors = add(vErrors, [{instancePath:instancePath+"/acme/directory",keyword:"type",params:{type: "string"},get parentSchema(){return schema55().properties.acme.properties.directory.anyOf[0]},data:data9}]);
errors++;
}
if(!((data9 === "production") || (data9 === "staging"))){
vErrors = add(vErrors, [{instancePath:instancePath+"/acme/directory",keyword:"enum",params:{allowedValues: schema55().properties.acme.properties.directory.anyOf[0].enum},get parentSchema(){return schema55().properties.acme.properties.directory.anyOf[0]},data:data9}]);
errors++;
}
var _valid3 = _errs34 === errors;
valid16 = valid16 || _valid3;
const _errs36 = errors;
if(typeof data9 === "string"){
if(!pattern28.test(data9)){
vErrors = add(vErrors, [{instancePath:instancePath+"/acme/directory",keyword:"pattern",params:{pattern: "^https://(?=[^/]{1,259}(/|$))[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*(:([1-9][0-9]{0,3}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5]))?/[A-Za-z0-9._~/-]*$"},get parentSchema(){return schema55().properties.acme.properties.directory.anyOf[1]},data:data9}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/acme/directory",keyword:"type",params:{type: "string"},get parentSchema(){return schema55().properties.acme.properties.directory.anyOf[1]},data:data9}]);
errors++;
}
var _valid3 = _errs36 === errors;
valid16 = valid16 || _valid3;
if(!valid16){
vErrors = add(vErrors, [{instancePath:instancePath+"/acme/directory",keyword:"anyOf",params:{},get schema(){return schema55().properties.acme.properties.directory.anyOf},get parentSchema(){return schema55().properties.acme.properties.directory},data:data9}]);
errors++;
}
else {
errors = _errs33;
if(vErrors !== null){
if(_errs33){
vErrors.length = _errs33;
}
else {
vErrors = null;
}
}
}
if(data8.email !== undefined){
let data10 = data8.email;
if(typeof data10 === "string"){
if(!pattern29.test(data10)){
vErrors = add(vErrors, [{instancePath:instancePath+"/acme/email",keyword:"pattern",params:{pattern: "^(?!\\.)(?!.*\\.(\\.|@))[A-Za-z0-9._+-]{1,64}@(?=[^@]{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.(?![0-9]+$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)+$"},get parentSchema(){return schema55().properties.acme.properties.email},data:data10}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/acme/email",keyword:"type",params:{type: "string"},get parentSchema(){return schema55().properties.acme.properties.email},data:data10}]);
errors++;
}
}
if(data8.account !== undefined){
let data11 = data8.account;
if(typeof data11 === "string"){
if(!pattern30.test(data11)){
vErrors = add(vErrors, [{instancePath:instancePath+"/acme/account",keyword:"pattern",params:{pattern: "^https://(?=[^/]{1,259}(/|$))[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*(:([1-9][0-9]{0,3}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5]))?/[A-Za-z0-9._~:/?=&-]*$"},get parentSchema(){return schema55().properties.acme.properties.account},data:data11}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/acme/account",keyword:"type",params:{type: "string"},get parentSchema(){return schema55().properties.acme.properties.account},data:data11}]);
errors++;
}
}
if(data8.caa !== undefined){
let data12 = data8.caa;
if(typeof data12 === "string"){
if(!pattern13.test(data12)){
vErrors = add(vErrors, [{instancePath:instancePath+"/acme/caa",keyword:"pattern",params:{pattern: "^(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.(?![0-9]+$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)+$"},get parentSchema(){return schema43()},data:data12}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/acme/caa",keyword:"type",params:{type: "string"},get parentSchema(){return schema43()},data:data12}]);
errors++;
}
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/acme",keyword:"type",params:{type: "object"},get parentSchema(){return schema55().properties.acme},data:data8}]);
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
vErrors = add(vErrors, [{instancePath:instancePath+"/dns",keyword:"required",params:{missingProperty: "server"},get parentSchema(){return schema55().properties.dns},data:data13}]);
errors++;
}
if(data13.key === undefined){
vErrors = add(vErrors, [{instancePath:instancePath+"/dns",keyword:"required",params:{missingProperty: "key"},get parentSchema(){return schema55().properties.dns},data:data13}]);
errors++;
}
for(const key2 in data13){
if(!(((((key2 === "server") || (key2 === "port")) || (key2 === "key")) || (key2 === "algorithm")) || (key2 === "wait"))){
vErrors = add(vErrors, [{instancePath:instancePath+"/dns",keyword:"additionalProperties",params:{additionalProperty: key2},get parentSchema(){return schema55().properties.dns},data:data13}]);
errors++;
}
}
if(data13.server !== undefined){
let data14 = data13.server;
const _errs50 = errors;
let valid20 = false;
const _errs51 = errors;
if(typeof data14 === "string"){
if(!(formats0.test(data14))){
vErrors = add(vErrors, [{instancePath:instancePath+"/dns/server",keyword:"format",params:{format: "ipv4"},get parentSchema(){return schema38().anyOf[0]},data:data14}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/dns/server",keyword:"type",params:{type: "string"},get parentSchema(){return schema38().anyOf[0]},data:data14}]);
errors++;
}
var _valid4 = _errs51 === errors;
valid20 = valid20 || _valid4;
const _errs53 = errors;
if(typeof data14 === "string"){
if(!(formats2.test(data14))){
vErrors = add(vErrors, [{instancePath:instancePath+"/dns/server",keyword:"format",params:{format: "ipv6"},get parentSchema(){return schema38().anyOf[1]},data:data14}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/dns/server",keyword:"type",params:{type: "string"},get parentSchema(){return schema38().anyOf[1]},data:data14}]);
errors++;
}
var _valid4 = _errs53 === errors;
valid20 = valid20 || _valid4;
if(!valid20){
vErrors = add(vErrors, [{instancePath:instancePath+"/dns/server",keyword:"anyOf",params:{},get schema(){return schema38().anyOf},get parentSchema(){return schema38()},data:data14}]);
errors++;
}
else {
errors = _errs50;
if(vErrors !== null){
if(_errs50){
vErrors.length = _errs50;
}
else {
vErrors = null;
}
}
}
}
let data15 = data13.port;
if(!(((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15))) && (isFinite(data15)))){
vErrors = add(vErrors, [{instancePath:instancePath+"/dns/port",keyword:"type",params:{type: "integer"},get parentSchema(){return schema59()},data:data15}]);
errors++;
}
if((typeof data15 == "number") && (isFinite(data15))){
if(data15 > 65535 || isNaN(data15)){
vErrors = add(vErrors, [{instancePath:instancePath+"/dns/port",keyword:"maximum",params:{comparison: "<=", limit: 65535},get parentSchema(){return schema59()},data:data15}]);
errors++;
}
if(data15 < 1 || isNaN(data15)){
vErrors = add(vErrors, [{instancePath:instancePath+"/dns/port",keyword:"minimum",params:{comparison: ">=", limit: 1},get parentSchema(){return schema59()},data:data15}]);
errors++;
}
}
if(data13.key !== undefined){
let data16 = data13.key;
if(typeof data16 === "string"){
if(!pattern32.test(data16)){
vErrors = add(vErrors, [{instancePath:instancePath+"/dns/key",keyword:"pattern",params:{pattern: "^(?=.{1,253}$)[a-z0-9]([a-z0-9_-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9_-]{0,61}[a-z0-9])?)*$"},get parentSchema(){return schema60()},data:data16}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/dns/key",keyword:"type",params:{type: "string"},get parentSchema(){return schema60()},data:data16}]);
errors++;
}
}
let data17 = data13.algorithm;
if(typeof data17 !== "string"){
vErrors = add(vErrors, [{instancePath:instancePath+"/dns/algorithm",keyword:"type",params:{type: "string"},get parentSchema(){return schema55().properties.dns.properties.algorithm},data:data17}]);
errors++;
}
if(!(((data17 === "hmac-sha256") || (data17 === "hmac-sha384")) || (data17 === "hmac-sha512"))){
vErrors = add(vErrors, [{instancePath:instancePath+"/dns/algorithm",keyword:"enum",params:{allowedValues: schema55().properties.dns.properties.algorithm.enum},get parentSchema(){return schema55().properties.dns.properties.algorithm},data:data17}]);
errors++;
}
let data18 = data13.wait;
if(typeof data18 === "string"){
if(!pattern33.test(data18)){
vErrors = add(vErrors, [{instancePath:instancePath+"/dns/wait",keyword:"pattern",params:{pattern: "^[1-9][0-9]{0,5}(s|m|h|d|w)$"},get parentSchema(){return schema61()},data:data18}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/dns/wait",keyword:"type",params:{type: "string"},get parentSchema(){return schema61()},data:data18}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/dns",keyword:"type",params:{type: "object"},get parentSchema(){return schema55().properties.dns},data:data13}]);
errors++;
}
}
if(data.existing !== undefined){
let data19 = data.existing;
if(data19 && typeof data19 == "object" && !Array.isArray(data19)){
if(data19.chain === undefined){
vErrors = add(vErrors, [{instancePath:instancePath+"/existing",keyword:"required",params:{missingProperty: "chain"},get parentSchema(){return schema55().properties.existing},data:data19}]);
errors++;
}
if(data19.key === undefined){
vErrors = add(vErrors, [{instancePath:instancePath+"/existing",keyword:"required",params:{missingProperty: "key"},get parentSchema(){return schema55().properties.existing},data:data19}]);
errors++;
}
for(const key3 in data19){
if(!((key3 === "chain") || (key3 === "key"))){
vErrors = add(vErrors, [{instancePath:instancePath+"/existing",keyword:"additionalProperties",params:{additionalProperty: key3},get parentSchema(){return schema55().properties.existing},data:data19}]);
errors++;
}
}
if(data19.chain !== undefined){
let data20 = data19.chain;
if(typeof data20 === "string"){
if(!pattern34.test(data20)){
vErrors = add(vErrors, [{instancePath:instancePath+"/existing/chain",keyword:"pattern",params:{pattern: "^(/[A-Za-z0-9_+-][A-Za-z0-9._+-]*)+$"},get parentSchema(){return schema62()},data:data20}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/existing/chain",keyword:"type",params:{type: "string"},get parentSchema(){return schema62()},data:data20}]);
errors++;
}
}
if(data19.key !== undefined){
let data21 = data19.key;
if(typeof data21 === "string"){
if(!pattern34.test(data21)){
vErrors = add(vErrors, [{instancePath:instancePath+"/existing/key",keyword:"pattern",params:{pattern: "^(/[A-Za-z0-9_+-][A-Za-z0-9._+-]*)+$"},get parentSchema(){return schema62()},data:data21}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/existing/key",keyword:"type",params:{type: "string"},get parentSchema(){return schema62()},data:data21}]);
errors++;
}
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/existing",keyword:"type",params:{type: "object"},get parentSchema(){return schema55().properties.existing},data:data19}]);
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
vErrors = add(vErrors, [{instancePath:instancePath+"/dane",keyword:"required",params:{missingProperty: "key"},get parentSchema(){return schema55().properties.dane},data:data22}]);
errors++;
}
for(const key4 in data22){
if(!((key4 === "key") || (key4 === "published"))){
vErrors = add(vErrors, [{instancePath:instancePath+"/dane",keyword:"additionalProperties",params:{additionalProperty: key4},get parentSchema(){return schema55().properties.dane},data:data22}]);
errors++;
}
}
if(data22.key !== undefined){
let data23 = data22.key;
if(typeof data23 === "string"){
if(!pattern36.test(data23)){
vErrors = add(vErrors, [{instancePath:instancePath+"/dane/key",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$"},get parentSchema(){return schema64()},data:data23}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/dane/key",keyword:"type",params:{type: "string"},get parentSchema(){return schema64()},data:data23}]);
errors++;
}
}
let data24 = data22.published;
if(Array.isArray(data24)){
const len2 = data24.length;
for(let i3=0; i3<len2; i3++){
let data25 = data24[i3];
if(typeof data25 !== "string"){
vErrors = add(vErrors, [{instancePath:instancePath+"/dane/published/" + i3,keyword:"type",params:{type: "string"},get parentSchema(){return schema55().properties.dane.properties.published.items},data:data25}]);
errors++;
}
if(typeof data25 === "string"){
if(!pattern36.test(data25)){
vErrors = add(vErrors, [{instancePath:instancePath+"/dane/published/" + i3,keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$"},get parentSchema(){return schema64()},data:data25}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/dane/published/" + i3,keyword:"type",params:{type: "string"},get parentSchema(){return schema64()},data:data25}]);
errors++;
}
}
let i4 = data24.length;
let j1;
if(i4 > 1){
const indices1 = {};
for(;i4--;){
let item1 = data24[i4];
if(typeof item1 !== "string"){
continue;
}
if(typeof indices1[item1] == "number"){
j1 = indices1[item1];
vErrors = add(vErrors, [{instancePath:instancePath+"/dane/published",keyword:"uniqueItems",params:{i: i4, j: j1},get parentSchema(){return schema55().properties.dane.properties.published},data:data24}]);
errors++;
break;
}
indices1[item1] = i4;
}
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/dane/published",keyword:"type",params:{type: "array"},get parentSchema(){return schema55().properties.dane.properties.published},data:data24}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/dane",keyword:"type",params:{type: "object"},get parentSchema(){return schema55().properties.dane},data:data22}]);
errors++;
}
}
}
else {
vErrors = add(vErrors, [{instancePath,keyword:"type",params:{type: "object"},get parentSchema(){return schema55()},data}]);
errors++;
}
validate27.errors = vErrors;
return errors === 0;
}
validate27.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema67 = () => schemaPart("services/dovecot.schema.json");
const schema68 = () => schemaPart("common.schema.json", "$defs", "runtime");
const schema69 = () => schemaPart("common.schema.json", "$defs", "image");
const schema74 = () => schemaPart("common.schema.json", "$defs", "from");
const pattern38 = new RegExp("^(?=.{1,255}$)[a-z0-9]+(([.]|_{1,2}|-+)[a-z0-9]+)*(:([1-9][0-9]{0,3}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5]))?(/[a-z0-9]+(([.]|_{1,2}|-+)[a-z0-9]+)*)*(:[A-Za-z0-9_][A-Za-z0-9_.-]{0,127})?(@sha256:[0-9a-f]{64})?$", "u");
const pattern42 = new RegExp("^[a-z][a-z0-9-]*$", "u");
const pattern47 = new RegExp("^[1-9][0-9]{0,3}d$", "u");
const schema70 = () => schemaPart("common.schema.json", "$defs", "limits");

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
vErrors = add(vErrors, [{instancePath,keyword:"additionalProperties",params:{additionalProperty: key0},get parentSchema(){return schema70()},data}]);
errors++;
}
}
if(data.memory !== undefined){
let data0 = data.memory;
if(typeof data0 === "string"){
if(!pattern14.test(data0)){
vErrors = add(vErrors, [{instancePath:instancePath+"/memory",keyword:"pattern",params:{pattern: "^[1-9][0-9]{0,5}(KiB|MiB|GiB|TiB)$"},get parentSchema(){return schema44()},data:data0}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/memory",keyword:"type",params:{type: "string"},get parentSchema(){return schema44()},data:data0}]);
errors++;
}
}
if(data.cpus !== undefined){
let data1 = data.cpus;
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 4096 || isNaN(data1)){
vErrors = add(vErrors, [{instancePath:instancePath+"/cpus",keyword:"maximum",params:{comparison: "<=", limit: 4096},get parentSchema(){return schema70().properties.cpus},data:data1}]);
errors++;
}
if(data1 < 0.01 || isNaN(data1)){
vErrors = add(vErrors, [{instancePath:instancePath+"/cpus",keyword:"minimum",params:{comparison: ">=", limit: 0.01},get parentSchema(){return schema70().properties.cpus},data:data1}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/cpus",keyword:"type",params:{type: "number"},get parentSchema(){return schema70().properties.cpus},data:data1}]);
errors++;
}
}
}
else {
vErrors = add(vErrors, [{instancePath,keyword:"type",params:{type: "object"},get parentSchema(){return schema70()},data}]);
errors++;
}
validate30.errors = vErrors;
return errors === 0;
}
validate30.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema79 = () => schemaPart("daemons/dovecot.schema.json");
const schema80 = () => schemaPart("common.schema.json", "$defs", "rawSetting");
const pattern48 = new RegExp("^[a-z][a-z0-9_]* [^\\s{}\"#]+$", "u");

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
vErrors = add(vErrors, [{instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),keyword:"type",params:{type: schema80().type},get parentSchema(){return schema80()},data:data0}]);
errors++;
}
}
}
else {
vErrors = add(vErrors, [{instancePath,keyword:"type",params:{type: "object"},get parentSchema(){return schema79().allOf[0]},data}]);
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key1 in data){
if(!((func3.call(schema79().properties, key1)) || (pattern48.test(key1)))){
vErrors = add(vErrors, [{instancePath,keyword:"additionalProperties",params:{additionalProperty: key1},get parentSchema(){return schema79()},data}]);
errors++;
}
}
if(data.acl_sharing_map !== undefined){
let data1 = data.acl_sharing_map;
if(!(data1 && typeof data1 == "object" && !Array.isArray(data1))){
vErrors = add(vErrors, [{instancePath:instancePath+"/acl_sharing_map",keyword:"type",params:{type: "object"},get parentSchema(){return schema79().properties.acl_sharing_map},data:data1}]);
errors++;
}
}
if(data.auth_default_realm !== undefined){
vErrors = add(vErrors, [{instancePath:instancePath+"/auth_default_realm",keyword:"not",params:{},get parentSchema(){return schema79().properties.auth_default_realm},data:data.auth_default_realm}]);
errors++;
}
if(data.auth_policy !== undefined){
let data3 = data.auth_policy;
if(!(data3 && typeof data3 == "object" && !Array.isArray(data3))){
vErrors = add(vErrors, [{instancePath:instancePath+"/auth_policy",keyword:"type",params:{type: "object"},get parentSchema(){return schema79().properties.auth_policy},data:data3}]);
errors++;
}
}
if(data.auth_worker_max_count !== undefined){
vErrors = add(vErrors, [{instancePath:instancePath+"/auth_worker_max_count",keyword:"not",params:{},get parentSchema(){return schema79().properties.auth_worker_max_count},data:data.auth_worker_max_count}]);
errors++;
}
if(data.crypt_global_private_key !== undefined){
let data5 = data.crypt_global_private_key;
if(!(data5 && typeof data5 == "object" && !Array.isArray(data5))){
vErrors = add(vErrors, [{instancePath:instancePath+"/crypt_global_private_key",keyword:"type",params:{type: "object"},get parentSchema(){return schema79().properties.crypt_global_private_key},data:data5}]);
errors++;
}
}
if(data.crypt_user_key_encryption_key !== undefined){
let data6 = data.crypt_user_key_encryption_key;
if(!(data6 && typeof data6 == "object" && !Array.isArray(data6))){
vErrors = add(vErrors, [{instancePath:instancePath+"/crypt_user_key_encryption_key",keyword:"type",params:{type: "object"},get parentSchema(){return schema79().properties.crypt_user_key_encryption_key},data:data6}]);
errors++;
}
}
if(data.default_pass_scheme !== undefined){
vErrors = add(vErrors, [{instancePath:instancePath+"/default_pass_scheme",keyword:"not",params:{},get parentSchema(){return schema79().properties.default_pass_scheme},data:data.default_pass_scheme}]);
errors++;
}
if(data.dict !== undefined){
let data8 = data.dict;
if(!(data8 && typeof data8 == "object" && !Array.isArray(data8))){
vErrors = add(vErrors, [{instancePath:instancePath+"/dict",keyword:"type",params:{type: "object"},get parentSchema(){return schema79().properties.dict},data:data8}]);
errors++;
}
}
if(data.dict_map !== undefined){
let data9 = data.dict_map;
if(!(data9 && typeof data9 == "object" && !Array.isArray(data9))){
vErrors = add(vErrors, [{instancePath:instancePath+"/dict_map",keyword:"type",params:{type: "object"},get parentSchema(){return schema79().properties.dict_map},data:data9}]);
errors++;
}
}
if(data.dict_map_key_field !== undefined){
let data10 = data.dict_map_key_field;
if(!(data10 && typeof data10 == "object" && !Array.isArray(data10))){
vErrors = add(vErrors, [{instancePath:instancePath+"/dict_map_key_field",keyword:"type",params:{type: "object"},get parentSchema(){return schema79().properties.dict_map_key_field},data:data10}]);
errors++;
}
}
if(data.dict_map_value_field !== undefined){
let data11 = data.dict_map_value_field;
if(!(data11 && typeof data11 == "object" && !Array.isArray(data11))){
vErrors = add(vErrors, [{instancePath:instancePath+"/dict_map_value_field",keyword:"type",params:{type: "object"},get parentSchema(){return schema79().properties.dict_map_value_field},data:data11}]);
errors++;
}
}
if(data.dict_server !== undefined){
let data12 = data.dict_server;
if(!(data12 && typeof data12 == "object" && !Array.isArray(data12))){
vErrors = add(vErrors, [{instancePath:instancePath+"/dict_server",keyword:"type",params:{type: "object"},get parentSchema(){return schema79().properties.dict_server},data:data12}]);
errors++;
}
}
if(data.disable_plaintext_auth !== undefined){
vErrors = add(vErrors, [{instancePath:instancePath+"/disable_plaintext_auth",keyword:"not",params:{},get parentSchema(){return schema79().properties.disable_plaintext_auth},data:data.disable_plaintext_auth}]);
errors++;
}
if(data.doveadm_server !== undefined){
let data14 = data.doveadm_server;
if(!(data14 && typeof data14 == "object" && !Array.isArray(data14))){
vErrors = add(vErrors, [{instancePath:instancePath+"/doveadm_server",keyword:"type",params:{type: "object"},get parentSchema(){return schema79().properties.doveadm_server},data:data14}]);
errors++;
}
}
if(data.event_exporter !== undefined){
let data15 = data.event_exporter;
if(!(data15 && typeof data15 == "object" && !Array.isArray(data15))){
vErrors = add(vErrors, [{instancePath:instancePath+"/event_exporter",keyword:"type",params:{type: "object"},get parentSchema(){return schema79().properties.event_exporter},data:data15}]);
errors++;
}
}
if(data.event_exporter_http_post !== undefined){
let data16 = data.event_exporter_http_post;
if(!(data16 && typeof data16 == "object" && !Array.isArray(data16))){
vErrors = add(vErrors, [{instancePath:instancePath+"/event_exporter_http_post",keyword:"type",params:{type: "object"},get parentSchema(){return schema79().properties.event_exporter_http_post},data:data16}]);
errors++;
}
}
if(data.execute !== undefined){
let data17 = data.execute;
if(!(data17 && typeof data17 == "object" && !Array.isArray(data17))){
vErrors = add(vErrors, [{instancePath:instancePath+"/execute",keyword:"type",params:{type: "object"},get parentSchema(){return schema79().properties.execute},data:data17}]);
errors++;
}
}
if(data.fifo_listener !== undefined){
let data18 = data.fifo_listener;
if(!(data18 && typeof data18 == "object" && !Array.isArray(data18))){
vErrors = add(vErrors, [{instancePath:instancePath+"/fifo_listener",keyword:"type",params:{type: "object"},get parentSchema(){return schema79().properties.fifo_listener},data:data18}]);
errors++;
}
}
if(data.fts_autoindex_exclude !== undefined){
vErrors = add(vErrors, [{instancePath:instancePath+"/fts_autoindex_exclude",keyword:"not",params:{},get parentSchema(){return schema79().properties.fts_autoindex_exclude},data:data.fts_autoindex_exclude}]);
errors++;
}
if(data.fts_decoder_tika !== undefined){
let data20 = data.fts_decoder_tika;
if(!(data20 && typeof data20 == "object" && !Array.isArray(data20))){
vErrors = add(vErrors, [{instancePath:instancePath+"/fts_decoder_tika",keyword:"type",params:{type: "object"},get parentSchema(){return schema79().properties.fts_decoder_tika},data:data20}]);
errors++;
}
}
if(data.fts_enforced !== undefined){
vErrors = add(vErrors, [{instancePath:instancePath+"/fts_enforced",keyword:"not",params:{},get parentSchema(){return schema79().properties.fts_enforced},data:data.fts_enforced}]);
errors++;
}
if(data.imap_zlib_level !== undefined){
vErrors = add(vErrors, [{instancePath:instancePath+"/imap_zlib_level",keyword:"not",params:{},get parentSchema(){return schema79().properties.imap_zlib_level},data:data.imap_zlib_level}]);
errors++;
}
if(data.imapc !== undefined){
let data23 = data.imapc;
if(!(data23 && typeof data23 == "object" && !Array.isArray(data23))){
vErrors = add(vErrors, [{instancePath:instancePath+"/imapc",keyword:"type",params:{type: "object"},get parentSchema(){return schema79().properties.imapc},data:data23}]);
errors++;
}
}
if(data.inet_listener !== undefined){
let data24 = data.inet_listener;
if(!(data24 && typeof data24 == "object" && !Array.isArray(data24))){
vErrors = add(vErrors, [{instancePath:instancePath+"/inet_listener",keyword:"type",params:{type: "object"},get parentSchema(){return schema79().properties.inet_listener},data:data24}]);
errors++;
}
}
if(data.language !== undefined){
let data25 = data.language;
if(!(data25 && typeof data25 == "object" && !Array.isArray(data25))){
vErrors = add(vErrors, [{instancePath:instancePath+"/language",keyword:"type",params:{type: "object"},get parentSchema(){return schema79().properties.language},data:data25}]);
errors++;
}
}
if(data.last_login !== undefined){
let data26 = data.last_login;
if(!(data26 && typeof data26 == "object" && !Array.isArray(data26))){
vErrors = add(vErrors, [{instancePath:instancePath+"/last_login",keyword:"type",params:{type: "object"},get parentSchema(){return schema79().properties.last_login},data:data26}]);
errors++;
}
}
if(data.layout_fs !== undefined){
let data27 = data.layout_fs;
if(!(data27 && typeof data27 == "object" && !Array.isArray(data27))){
vErrors = add(vErrors, [{instancePath:instancePath+"/layout_fs",keyword:"type",params:{type: "object"},get parentSchema(){return schema79().properties.layout_fs},data:data27}]);
errors++;
}
}
if(data.layout_imapc !== undefined){
let data28 = data.layout_imapc;
if(!(data28 && typeof data28 == "object" && !Array.isArray(data28))){
vErrors = add(vErrors, [{instancePath:instancePath+"/layout_imapc",keyword:"type",params:{type: "object"},get parentSchema(){return schema79().properties.layout_imapc},data:data28}]);
errors++;
}
}
if(data.layout_imapdir !== undefined){
let data29 = data.layout_imapdir;
if(!(data29 && typeof data29 == "object" && !Array.isArray(data29))){
vErrors = add(vErrors, [{instancePath:instancePath+"/layout_imapdir",keyword:"type",params:{type: "object"},get parentSchema(){return schema79().properties.layout_imapdir},data:data29}]);
errors++;
}
}
if(data.layout_index !== undefined){
let data30 = data.layout_index;
if(!(data30 && typeof data30 == "object" && !Array.isArray(data30))){
vErrors = add(vErrors, [{instancePath:instancePath+"/layout_index",keyword:"type",params:{type: "object"},get parentSchema(){return schema79().properties.layout_index},data:data30}]);
errors++;
}
}
if(data.mail_attribute !== undefined){
let data31 = data.mail_attribute;
if(!(data31 && typeof data31 == "object" && !Array.isArray(data31))){
vErrors = add(vErrors, [{instancePath:instancePath+"/mail_attribute",keyword:"type",params:{type: "object"},get parentSchema(){return schema79().properties.mail_attribute},data:data31}]);
errors++;
}
}
if(data.mail_ext_attachment !== undefined){
let data32 = data.mail_ext_attachment;
if(!(data32 && typeof data32 == "object" && !Array.isArray(data32))){
vErrors = add(vErrors, [{instancePath:instancePath+"/mail_ext_attachment",keyword:"type",params:{type: "object"},get parentSchema(){return schema79().properties.mail_ext_attachment},data:data32}]);
errors++;
}
}
if(data.mail_location !== undefined){
vErrors = add(vErrors, [{instancePath:instancePath+"/mail_location",keyword:"not",params:{},get parentSchema(){return schema79().properties.mail_location},data:data.mail_location}]);
errors++;
}
if(data.mail_lua !== undefined){
let data34 = data.mail_lua;
if(!(data34 && typeof data34 == "object" && !Array.isArray(data34))){
vErrors = add(vErrors, [{instancePath:instancePath+"/mail_lua",keyword:"type",params:{type: "object"},get parentSchema(){return schema79().properties.mail_lua},data:data34}]);
errors++;
}
}
if(data.mailbox !== undefined){
let data35 = data.mailbox;
if(!(data35 && typeof data35 == "object" && !Array.isArray(data35))){
vErrors = add(vErrors, [{instancePath:instancePath+"/mailbox",keyword:"type",params:{type: "object"},get parentSchema(){return schema79().properties.mailbox},data:data35}]);
errors++;
}
}
if(data.maildir !== undefined){
let data36 = data.maildir;
if(!(data36 && typeof data36 == "object" && !Array.isArray(data36))){
vErrors = add(vErrors, [{instancePath:instancePath+"/maildir",keyword:"type",params:{type: "object"},get parentSchema(){return schema79().properties.maildir},data:data36}]);
errors++;
}
}
if(data.mbox !== undefined){
let data37 = data.mbox;
if(!(data37 && typeof data37 == "object" && !Array.isArray(data37))){
vErrors = add(vErrors, [{instancePath:instancePath+"/mbox",keyword:"type",params:{type: "object"},get parentSchema(){return schema79().properties.mbox},data:data37}]);
errors++;
}
}
if(data.metric !== undefined){
let data38 = data.metric;
if(!(data38 && typeof data38 == "object" && !Array.isArray(data38))){
vErrors = add(vErrors, [{instancePath:instancePath+"/metric",keyword:"type",params:{type: "object"},get parentSchema(){return schema79().properties.metric},data:data38}]);
errors++;
}
}
if(data.metric_group_by !== undefined){
let data39 = data.metric_group_by;
if(!(data39 && typeof data39 == "object" && !Array.isArray(data39))){
vErrors = add(vErrors, [{instancePath:instancePath+"/metric_group_by",keyword:"type",params:{type: "object"},get parentSchema(){return schema79().properties.metric_group_by},data:data39}]);
errors++;
}
}
if(data.metric_group_by_method !== undefined){
let data40 = data.metric_group_by_method;
if(!(data40 && typeof data40 == "object" && !Array.isArray(data40))){
vErrors = add(vErrors, [{instancePath:instancePath+"/metric_group_by_method",keyword:"type",params:{type: "object"},get parentSchema(){return schema79().properties.metric_group_by_method},data:data40}]);
errors++;
}
}
if(data.namespace !== undefined){
let data41 = data.namespace;
if(!(data41 && typeof data41 == "object" && !Array.isArray(data41))){
vErrors = add(vErrors, [{instancePath:instancePath+"/namespace",keyword:"type",params:{type: "object"},get parentSchema(){return schema79().properties.namespace},data:data41}]);
errors++;
}
}
if(data.notify_status !== undefined){
let data42 = data.notify_status;
if(!(data42 && typeof data42 == "object" && !Array.isArray(data42))){
vErrors = add(vErrors, [{instancePath:instancePath+"/notify_status",keyword:"type",params:{type: "object"},get parentSchema(){return schema79().properties.notify_status},data:data42}]);
errors++;
}
}
if(data.oauth2 !== undefined){
let data43 = data.oauth2;
if(!(data43 && typeof data43 == "object" && !Array.isArray(data43))){
vErrors = add(vErrors, [{instancePath:instancePath+"/oauth2",keyword:"type",params:{type: "object"},get parentSchema(){return schema79().properties.oauth2},data:data43}]);
errors++;
}
}
if(data.oauth2_local_validation !== undefined){
let data44 = data.oauth2_local_validation;
if(!(data44 && typeof data44 == "object" && !Array.isArray(data44))){
vErrors = add(vErrors, [{instancePath:instancePath+"/oauth2_local_validation",keyword:"type",params:{type: "object"},get parentSchema(){return schema79().properties.oauth2_local_validation},data:data44}]);
errors++;
}
}
if(data.passdb !== undefined){
let data45 = data.passdb;
if(!(data45 && typeof data45 == "object" && !Array.isArray(data45))){
vErrors = add(vErrors, [{instancePath:instancePath+"/passdb",keyword:"type",params:{type: "object"},get parentSchema(){return schema79().properties.passdb},data:data45}]);
errors++;
}
}
if(data.passdb_imapc !== undefined){
let data46 = data.passdb_imapc;
if(!(data46 && typeof data46 == "object" && !Array.isArray(data46))){
vErrors = add(vErrors, [{instancePath:instancePath+"/passdb_imapc",keyword:"type",params:{type: "object"},get parentSchema(){return schema79().properties.passdb_imapc},data:data46}]);
errors++;
}
}
if(data.passdb_pam !== undefined){
let data47 = data.passdb_pam;
if(!(data47 && typeof data47 == "object" && !Array.isArray(data47))){
vErrors = add(vErrors, [{instancePath:instancePath+"/passdb_pam",keyword:"type",params:{type: "object"},get parentSchema(){return schema79().properties.passdb_pam},data:data47}]);
errors++;
}
}
if(data.passdb_passwd !== undefined){
let data48 = data.passdb_passwd;
if(!(data48 && typeof data48 == "object" && !Array.isArray(data48))){
vErrors = add(vErrors, [{instancePath:instancePath+"/passdb_passwd",keyword:"type",params:{type: "object"},get parentSchema(){return schema79().properties.passdb_passwd},data:data48}]);
errors++;
}
}
if(data.passdb_passwd_file !== undefined){
let data49 = data.passdb_passwd_file;
if(!(data49 && typeof data49 == "object" && !Array.isArray(data49))){
vErrors = add(vErrors, [{instancePath:instancePath+"/passdb_passwd_file",keyword:"type",params:{type: "object"},get parentSchema(){return schema79().properties.passdb_passwd_file},data:data49}]);
errors++;
}
}
if(data.passdb_static !== undefined){
let data50 = data.passdb_static;
if(!(data50 && typeof data50 == "object" && !Array.isArray(data50))){
vErrors = add(vErrors, [{instancePath:instancePath+"/passdb_static",keyword:"type",params:{type: "object"},get parentSchema(){return schema79().properties.passdb_static},data:data50}]);
errors++;
}
}
if(data.pgsql !== undefined){
let data51 = data.pgsql;
if(!(data51 && typeof data51 == "object" && !Array.isArray(data51))){
vErrors = add(vErrors, [{instancePath:instancePath+"/pgsql",keyword:"type",params:{type: "object"},get parentSchema(){return schema79().properties.pgsql},data:data51}]);
errors++;
}
}
if(data.plugin !== undefined){
vErrors = add(vErrors, [{instancePath:instancePath+"/plugin",keyword:"not",params:{},get parentSchema(){return schema79().properties.plugin},data:data.plugin}]);
errors++;
}
if(data.pop3c !== undefined){
let data53 = data.pop3c;
if(!(data53 && typeof data53 == "object" && !Array.isArray(data53))){
vErrors = add(vErrors, [{instancePath:instancePath+"/pop3c",keyword:"type",params:{type: "object"},get parentSchema(){return schema79().properties.pop3c},data:data53}]);
errors++;
}
}
if(data.push_notification !== undefined){
let data54 = data.push_notification;
if(!(data54 && typeof data54 == "object" && !Array.isArray(data54))){
vErrors = add(vErrors, [{instancePath:instancePath+"/push_notification",keyword:"type",params:{type: "object"},get parentSchema(){return schema79().properties.push_notification},data:data54}]);
errors++;
}
}
if(data.quota !== undefined){
let data55 = data.quota;
if(!(data55 && typeof data55 == "object" && !Array.isArray(data55))){
vErrors = add(vErrors, [{instancePath:instancePath+"/quota",keyword:"type",params:{type: "object"},get parentSchema(){return schema79().properties.quota},data:data55}]);
errors++;
}
}
if(data.quota_clone !== undefined){
let data56 = data.quota_clone;
if(!(data56 && typeof data56 == "object" && !Array.isArray(data56))){
vErrors = add(vErrors, [{instancePath:instancePath+"/quota_clone",keyword:"type",params:{type: "object"},get parentSchema(){return schema79().properties.quota_clone},data:data56}]);
errors++;
}
}
if(data.quota_count !== undefined){
let data57 = data.quota_count;
if(!(data57 && typeof data57 == "object" && !Array.isArray(data57))){
vErrors = add(vErrors, [{instancePath:instancePath+"/quota_count",keyword:"type",params:{type: "object"},get parentSchema(){return schema79().properties.quota_count},data:data57}]);
errors++;
}
}
if(data.quota_fs !== undefined){
let data58 = data.quota_fs;
if(!(data58 && typeof data58 == "object" && !Array.isArray(data58))){
vErrors = add(vErrors, [{instancePath:instancePath+"/quota_fs",keyword:"type",params:{type: "object"},get parentSchema(){return schema79().properties.quota_fs},data:data58}]);
errors++;
}
}
if(data.quota_grace !== undefined){
vErrors = add(vErrors, [{instancePath:instancePath+"/quota_grace",keyword:"not",params:{},get parentSchema(){return schema79().properties.quota_grace},data:data.quota_grace}]);
errors++;
}
if(data.quota_imapc !== undefined){
let data60 = data.quota_imapc;
if(!(data60 && typeof data60 == "object" && !Array.isArray(data60))){
vErrors = add(vErrors, [{instancePath:instancePath+"/quota_imapc",keyword:"type",params:{type: "object"},get parentSchema(){return schema79().properties.quota_imapc},data:data60}]);
errors++;
}
}
if(data.quota_maildir !== undefined){
let data61 = data.quota_maildir;
if(!(data61 && typeof data61 == "object" && !Array.isArray(data61))){
vErrors = add(vErrors, [{instancePath:instancePath+"/quota_maildir",keyword:"type",params:{type: "object"},get parentSchema(){return schema79().properties.quota_maildir},data:data61}]);
errors++;
}
}
if(data.quota_max_mail_size !== undefined){
vErrors = add(vErrors, [{instancePath:instancePath+"/quota_max_mail_size",keyword:"not",params:{},get parentSchema(){return schema79().properties.quota_max_mail_size},data:data.quota_max_mail_size}]);
errors++;
}
if(data.quota_over_status !== undefined){
let data63 = data.quota_over_status;
if(!(data63 && typeof data63 == "object" && !Array.isArray(data63))){
vErrors = add(vErrors, [{instancePath:instancePath+"/quota_over_status",keyword:"type",params:{type: "object"},get parentSchema(){return schema79().properties.quota_over_status},data:data63}]);
errors++;
}
}
if(data.quota_rule !== undefined){
vErrors = add(vErrors, [{instancePath:instancePath+"/quota_rule",keyword:"not",params:{},get parentSchema(){return schema79().properties.quota_rule},data:data.quota_rule}]);
errors++;
}
if(data.quota_warning !== undefined){
let data65 = data.quota_warning;
if(!(data65 && typeof data65 == "object" && !Array.isArray(data65))){
vErrors = add(vErrors, [{instancePath:instancePath+"/quota_warning",keyword:"type",params:{type: "object"},get parentSchema(){return schema79().properties.quota_warning},data:data65}]);
errors++;
}
}
if(data.service !== undefined){
let data66 = data.service;
if(!(data66 && typeof data66 == "object" && !Array.isArray(data66))){
vErrors = add(vErrors, [{instancePath:instancePath+"/service",keyword:"type",params:{type: "object"},get parentSchema(){return schema79().properties.service},data:data66}]);
errors++;
}
}
if(data.sieve !== undefined){
vErrors = add(vErrors, [{instancePath:instancePath+"/sieve",keyword:"not",params:{},get parentSchema(){return schema79().properties.sieve},data:data.sieve}]);
errors++;
}
if(data.sieve_after !== undefined){
vErrors = add(vErrors, [{instancePath:instancePath+"/sieve_after",keyword:"not",params:{},get parentSchema(){return schema79().properties.sieve_after},data:data.sieve_after}]);
errors++;
}
if(data.sieve_before !== undefined){
vErrors = add(vErrors, [{instancePath:instancePath+"/sieve_before",keyword:"not",params:{},get parentSchema(){return schema79().properties.sieve_before},data:data.sieve_before}]);
errors++;
}
if(data.sieve_dir !== undefined){
vErrors = add(vErrors, [{instancePath:instancePath+"/sieve_dir",keyword:"not",params:{},get parentSchema(){return schema79().properties.sieve_dir},data:data.sieve_dir}]);
errors++;
}
if(data.sieve_editheader_header !== undefined){
let data71 = data.sieve_editheader_header;
if(!(data71 && typeof data71 == "object" && !Array.isArray(data71))){
vErrors = add(vErrors, [{instancePath:instancePath+"/sieve_editheader_header",keyword:"type",params:{type: "object"},get parentSchema(){return schema79().properties.sieve_editheader_header},data:data71}]);
errors++;
}
}
if(data.sieve_env_location_mda !== undefined){
let data72 = data.sieve_env_location_mda;
if(!(data72 && typeof data72 == "object" && !Array.isArray(data72))){
vErrors = add(vErrors, [{instancePath:instancePath+"/sieve_env_location_mda",keyword:"type",params:{type: "object"},get parentSchema(){return schema79().properties.sieve_env_location_mda},data:data72}]);
errors++;
}
}
if(data.sieve_env_location_ms !== undefined){
let data73 = data.sieve_env_location_ms;
if(!(data73 && typeof data73 == "object" && !Array.isArray(data73))){
vErrors = add(vErrors, [{instancePath:instancePath+"/sieve_env_location_ms",keyword:"type",params:{type: "object"},get parentSchema(){return schema79().properties.sieve_env_location_ms},data:data73}]);
errors++;
}
}
if(data.sieve_env_location_mta !== undefined){
let data74 = data.sieve_env_location_mta;
if(!(data74 && typeof data74 == "object" && !Array.isArray(data74))){
vErrors = add(vErrors, [{instancePath:instancePath+"/sieve_env_location_mta",keyword:"type",params:{type: "object"},get parentSchema(){return schema79().properties.sieve_env_location_mta},data:data74}]);
errors++;
}
}
if(data.sieve_script !== undefined){
let data75 = data.sieve_script;
if(!(data75 && typeof data75 == "object" && !Array.isArray(data75))){
vErrors = add(vErrors, [{instancePath:instancePath+"/sieve_script",keyword:"type",params:{type: "object"},get parentSchema(){return schema79().properties.sieve_script},data:data75}]);
errors++;
}
}
if(data.ssl_ca !== undefined){
vErrors = add(vErrors, [{instancePath:instancePath+"/ssl_ca",keyword:"not",params:{},get parentSchema(){return schema79().properties.ssl_ca},data:data.ssl_ca}]);
errors++;
}
if(data.ssl_cert !== undefined){
vErrors = add(vErrors, [{instancePath:instancePath+"/ssl_cert",keyword:"not",params:{},get parentSchema(){return schema79().properties.ssl_cert},data:data.ssl_cert}]);
errors++;
}
if(data.ssl_cert_username_field !== undefined){
vErrors = add(vErrors, [{instancePath:instancePath+"/ssl_cert_username_field",keyword:"not",params:{},get parentSchema(){return schema79().properties.ssl_cert_username_field},data:data.ssl_cert_username_field}]);
errors++;
}
if(data.ssl_client !== undefined){
let data79 = data.ssl_client;
if(!(data79 && typeof data79 == "object" && !Array.isArray(data79))){
vErrors = add(vErrors, [{instancePath:instancePath+"/ssl_client",keyword:"type",params:{type: "object"},get parentSchema(){return schema79().properties.ssl_client},data:data79}]);
errors++;
}
}
if(data.ssl_client_ca !== undefined){
vErrors = add(vErrors, [{instancePath:instancePath+"/ssl_client_ca",keyword:"not",params:{},get parentSchema(){return schema79().properties.ssl_client_ca},data:data.ssl_client_ca}]);
errors++;
}
if(data.ssl_dh !== undefined){
vErrors = add(vErrors, [{instancePath:instancePath+"/ssl_dh",keyword:"not",params:{},get parentSchema(){return schema79().properties.ssl_dh},data:data.ssl_dh}]);
errors++;
}
if(data.ssl_dh_parameters_length !== undefined){
vErrors = add(vErrors, [{instancePath:instancePath+"/ssl_dh_parameters_length",keyword:"not",params:{},get parentSchema(){return schema79().properties.ssl_dh_parameters_length},data:data.ssl_dh_parameters_length}]);
errors++;
}
if(data.ssl_key !== undefined){
vErrors = add(vErrors, [{instancePath:instancePath+"/ssl_key",keyword:"not",params:{},get parentSchema(){return schema79().properties.ssl_key},data:data.ssl_key}]);
errors++;
}
if(data.ssl_key_password !== undefined){
vErrors = add(vErrors, [{instancePath:instancePath+"/ssl_key_password",keyword:"not",params:{},get parentSchema(){return schema79().properties.ssl_key_password},data:data.ssl_key_password}]);
errors++;
}
if(data.ssl_parameters_regenerate !== undefined){
vErrors = add(vErrors, [{instancePath:instancePath+"/ssl_parameters_regenerate",keyword:"not",params:{},get parentSchema(){return schema79().properties.ssl_parameters_regenerate},data:data.ssl_parameters_regenerate}]);
errors++;
}
if(data.ssl_prefer_server_ciphers !== undefined){
vErrors = add(vErrors, [{instancePath:instancePath+"/ssl_prefer_server_ciphers",keyword:"not",params:{},get parentSchema(){return schema79().properties.ssl_prefer_server_ciphers},data:data.ssl_prefer_server_ciphers}]);
errors++;
}
if(data.ssl_protocols !== undefined){
vErrors = add(vErrors, [{instancePath:instancePath+"/ssl_protocols",keyword:"not",params:{},get parentSchema(){return schema79().properties.ssl_protocols},data:data.ssl_protocols}]);
errors++;
}
if(data.ssl_require_crl !== undefined){
vErrors = add(vErrors, [{instancePath:instancePath+"/ssl_require_crl",keyword:"not",params:{},get parentSchema(){return schema79().properties.ssl_require_crl},data:data.ssl_require_crl}]);
errors++;
}
if(data.ssl_server !== undefined){
let data89 = data.ssl_server;
if(!(data89 && typeof data89 == "object" && !Array.isArray(data89))){
vErrors = add(vErrors, [{instancePath:instancePath+"/ssl_server",keyword:"type",params:{type: "object"},get parentSchema(){return schema79().properties.ssl_server},data:data89}]);
errors++;
}
}
if(data.ssl_verify_client_cert !== undefined){
vErrors = add(vErrors, [{instancePath:instancePath+"/ssl_verify_client_cert",keyword:"not",params:{},get parentSchema(){return schema79().properties.ssl_verify_client_cert},data:data.ssl_verify_client_cert}]);
errors++;
}
if(data.stats_server !== undefined){
let data91 = data.stats_server;
if(!(data91 && typeof data91 == "object" && !Array.isArray(data91))){
vErrors = add(vErrors, [{instancePath:instancePath+"/stats_server",keyword:"type",params:{type: "object"},get parentSchema(){return schema79().properties.stats_server},data:data91}]);
errors++;
}
}
if(data.unix_listener !== undefined){
let data92 = data.unix_listener;
if(!(data92 && typeof data92 == "object" && !Array.isArray(data92))){
vErrors = add(vErrors, [{instancePath:instancePath+"/unix_listener",keyword:"type",params:{type: "object"},get parentSchema(){return schema79().properties.unix_listener},data:data92}]);
errors++;
}
}
if(data.userdb !== undefined){
let data93 = data.userdb;
if(!(data93 && typeof data93 == "object" && !Array.isArray(data93))){
vErrors = add(vErrors, [{instancePath:instancePath+"/userdb",keyword:"type",params:{type: "object"},get parentSchema(){return schema79().properties.userdb},data:data93}]);
errors++;
}
}
if(data.userdb_passwd !== undefined){
let data94 = data.userdb_passwd;
if(!(data94 && typeof data94 == "object" && !Array.isArray(data94))){
vErrors = add(vErrors, [{instancePath:instancePath+"/userdb_passwd",keyword:"type",params:{type: "object"},get parentSchema(){return schema79().properties.userdb_passwd},data:data94}]);
errors++;
}
}
if(data.userdb_passwd_file !== undefined){
let data95 = data.userdb_passwd_file;
if(!(data95 && typeof data95 == "object" && !Array.isArray(data95))){
vErrors = add(vErrors, [{instancePath:instancePath+"/userdb_passwd_file",keyword:"type",params:{type: "object"},get parentSchema(){return schema79().properties.userdb_passwd_file},data:data95}]);
errors++;
}
}
if(data.userdb_static !== undefined){
let data96 = data.userdb_static;
if(!(data96 && typeof data96 == "object" && !Array.isArray(data96))){
vErrors = add(vErrors, [{instancePath:instancePath+"/userdb_static",keyword:"type",params:{type: "object"},get parentSchema(){return schema79().properties.userdb_static},data:data96}]);
errors++;
}
}
if(data.virtual !== undefined){
let data97 = data.virtual;
if(!(data97 && typeof data97 == "object" && !Array.isArray(data97))){
vErrors = add(vErrors, [{instancePath:instancePath+"/virtual",keyword:"type",params:{type: "object"},get parentSchema(){return schema79().properties.virtual},data:data97}]);
errors++;
}
}
if(data.welcome !== undefined){
let data98 = data.welcome;
if(!(data98 && typeof data98 == "object" && !Array.isArray(data98))){
vErrors = add(vErrors, [{instancePath:instancePath+"/welcome",keyword:"type",params:{type: "object"},get parentSchema(){return schema79().properties.welcome},data:data98}]);
errors++;
}
}
if(data.zlib_save !== undefined){
vErrors = add(vErrors, [{instancePath:instancePath+"/zlib_save",keyword:"not",params:{},get parentSchema(){return schema79().properties.zlib_save},data:data.zlib_save}]);
errors++;
}
if(data.zlib_save_level !== undefined){
vErrors = add(vErrors, [{instancePath:instancePath+"/zlib_save_level",keyword:"not",params:{},get parentSchema(){return schema79().properties.zlib_save_level},data:data.zlib_save_level}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath,keyword:"type",params:{type: "object"},get parentSchema(){return schema79()},data}]);
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
vErrors = add(vErrors, [{instancePath,keyword:"required",params:{missingProperty: "image"},get parentSchema(){return schema67().then},data}]);
errors++;
}
}
var _valid0 = _errs4 === errors;
valid0 = _valid0;
}
if(!valid0){
vErrors = add(vErrors, [{instancePath,keyword:"if",params:{failingKeyword: "then"},get parentSchema(){return schema67()},data}]);
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
if(data.whenFull === undefined){
data.whenFull = "defer";
}
for(const key0 in data){
if(!(func3.call(schema67().properties, key0))){
vErrors = add(vErrors, [{instancePath,keyword:"additionalProperties",params:{additionalProperty: key0},get parentSchema(){return schema67()},data}]);
errors++;
}
}
let data1 = data.runtime;
if(typeof data1 !== "string"){
vErrors = add(vErrors, [{instancePath:instancePath+"/runtime",keyword:"type",params:{type: "string"},get parentSchema(){return schema68()},data:data1}]);
errors++;
}
if(!((data1 === "native") || (data1 === "docker"))){
vErrors = add(vErrors, [{instancePath:instancePath+"/runtime",keyword:"enum",params:{allowedValues: schema68().enum},get parentSchema(){return schema68()},data:data1}]);
errors++;
}
if(data.image !== undefined){
let data2 = data.image;
if(typeof data2 === "string"){
if(!pattern38.test(data2)){
vErrors = add(vErrors, [{instancePath:instancePath+"/image",keyword:"pattern",params:{pattern: "^(?=.{1,255}$)[a-z0-9]+(([.]|_{1,2}|-+)[a-z0-9]+)*(:([1-9][0-9]{0,3}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5]))?(/[a-z0-9]+(([.]|_{1,2}|-+)[a-z0-9]+)*)*(:[A-Za-z0-9_][A-Za-z0-9_.-]{0,127})?(@sha256:[0-9a-f]{64})?$"},get parentSchema(){return schema69()},data:data2}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/image",keyword:"type",params:{type: "string"},get parentSchema(){return schema69()},data:data2}]);
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
if(!pattern24.test(data4)){
vErrors = add(vErrors, [{instancePath:instancePath+"/mailRoot",keyword:"pattern",params:{pattern: "^(/(?!\\.{1,2}(/|$))[a-zA-Z0-9._-]+)+$"},get parentSchema(){return schema53()},data:data4}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/mailRoot",keyword:"type",params:{type: "string"},get parentSchema(){return schema53()},data:data4}]);
errors++;
}
if(data.backupRoot !== undefined){
let data5 = data.backupRoot;
if(typeof data5 === "string"){
if(!pattern24.test(data5)){
vErrors = add(vErrors, [{instancePath:instancePath+"/backupRoot",keyword:"pattern",params:{pattern: "^(/(?!\\.{1,2}(/|$))[a-zA-Z0-9._-]+)+$"},get parentSchema(){return schema53()},data:data5}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/backupRoot",keyword:"type",params:{type: "string"},get parentSchema(){return schema53()},data:data5}]);
errors++;
}
}
let data6 = data.imaps;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(data6.from === undefined){
data6.from = ["internet"];
}
for(const key1 in data6){
if(!(key1 === "from")){
vErrors = add(vErrors, [{instancePath:instancePath+"/imaps",keyword:"additionalProperties",params:{additionalProperty: key1},get parentSchema(){return schema67().properties.imaps},data:data6}]);
errors++;
}
}
let data7 = data6.from;
if(Array.isArray(data7)){
const len0 = data7.length;
for(let i0=0; i0<len0; i0++){
let data8 = data7[i0];
if(typeof data8 === "string"){
if(!pattern42.test(data8)){
vErrors = add(vErrors, [{instancePath:instancePath+"/imaps/from/" + i0,keyword:"pattern",params:{pattern: "^[a-z][a-z0-9-]*$"},get parentSchema(){return schema74().items},data:data8}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/imaps/from/" + i0,keyword:"type",params:{type: "string"},get parentSchema(){return schema74().items},data:data8}]);
errors++;
}
}
let i1 = data7.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data7[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
vErrors = add(vErrors, [{instancePath:instancePath+"/imaps/from",keyword:"uniqueItems",params:{i: i1, j: j0},get parentSchema(){return schema74()},data:data7}]);
errors++;
break;
}
indices0[item0] = i1;
}
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/imaps/from",keyword:"type",params:{type: "array"},get parentSchema(){return schema74()},data:data7}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/imaps",keyword:"type",params:{type: "object"},get parentSchema(){return schema67().properties.imaps},data:data6}]);
errors++;
}
let data9 = data.imap;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.from === undefined){
data9.from = [];
}
for(const key2 in data9){
if(!(key2 === "from")){
vErrors = add(vErrors, [{instancePath:instancePath+"/imap",keyword:"additionalProperties",params:{additionalProperty: key2},get parentSchema(){return schema67().properties.imap},data:data9}]);
errors++;
}
}
let data10 = data9.from;
if(Array.isArray(data10)){
const len1 = data10.length;
for(let i2=0; i2<len1; i2++){
let data11 = data10[i2];
if(typeof data11 === "string"){
if(!pattern42.test(data11)){
vErrors = add(vErrors, [{instancePath:instancePath+"/imap/from/" + i2,keyword:"pattern",params:{pattern: "^[a-z][a-z0-9-]*$"},get parentSchema(){return schema74().items},data:data11}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/imap/from/" + i2,keyword:"type",params:{type: "string"},get parentSchema(){return schema74().items},data:data11}]);
errors++;
}
}
let i3 = data10.length;
let j1;
if(i3 > 1){
const indices1 = {};
for(;i3--;){
let item1 = data10[i3];
if(typeof item1 !== "string"){
continue;
}
if(typeof indices1[item1] == "number"){
j1 = indices1[item1];
vErrors = add(vErrors, [{instancePath:instancePath+"/imap/from",keyword:"uniqueItems",params:{i: i3, j: j1},get parentSchema(){return schema74()},data:data10}]);
errors++;
break;
}
indices1[item1] = i3;
}
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/imap/from",keyword:"type",params:{type: "array"},get parentSchema(){return schema74()},data:data10}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/imap",keyword:"type",params:{type: "object"},get parentSchema(){return schema67().properties.imap},data:data9}]);
errors++;
}
let data12 = data.pop3s;
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
if(data12.from === undefined){
data12.from = [];
}
for(const key3 in data12){
if(!(key3 === "from")){
vErrors = add(vErrors, [{instancePath:instancePath+"/pop3s",keyword:"additionalProperties",params:{additionalProperty: key3},get parentSchema(){return schema67().properties.pop3s},data:data12}]);
errors++;
}
}
let data13 = data12.from;
if(Array.isArray(data13)){
const len2 = data13.length;
for(let i4=0; i4<len2; i4++){
let data14 = data13[i4];
if(typeof data14 === "string"){
if(!pattern42.test(data14)){
vErrors = add(vErrors, [{instancePath:instancePath+"/pop3s/from/" + i4,keyword:"pattern",params:{pattern: "^[a-z][a-z0-9-]*$"},get parentSchema(){return schema74().items},data:data14}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/pop3s/from/" + i4,keyword:"type",params:{type: "string"},get parentSchema(){return schema74().items},data:data14}]);
errors++;
}
}
let i5 = data13.length;
let j2;
if(i5 > 1){
const indices2 = {};
for(;i5--;){
let item2 = data13[i5];
if(typeof item2 !== "string"){
continue;
}
if(typeof indices2[item2] == "number"){
j2 = indices2[item2];
vErrors = add(vErrors, [{instancePath:instancePath+"/pop3s/from",keyword:"uniqueItems",params:{i: i5, j: j2},get parentSchema(){return schema74()},data:data13}]);
errors++;
break;
}
indices2[item2] = i5;
}
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/pop3s/from",keyword:"type",params:{type: "array"},get parentSchema(){return schema74()},data:data13}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/pop3s",keyword:"type",params:{type: "object"},get parentSchema(){return schema67().properties.pop3s},data:data12}]);
errors++;
}
let data15 = data.sieve;
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
if(data15.from === undefined){
data15.from = [];
}
for(const key4 in data15){
if(!(key4 === "from")){
vErrors = add(vErrors, [{instancePath:instancePath+"/sieve",keyword:"additionalProperties",params:{additionalProperty: key4},get parentSchema(){return schema67().properties.sieve},data:data15}]);
errors++;
}
}
let data16 = data15.from;
if(Array.isArray(data16)){
const len3 = data16.length;
for(let i6=0; i6<len3; i6++){
let data17 = data16[i6];
if(typeof data17 === "string"){
if(!pattern42.test(data17)){
vErrors = add(vErrors, [{instancePath:instancePath+"/sieve/from/" + i6,keyword:"pattern",params:{pattern: "^[a-z][a-z0-9-]*$"},get parentSchema(){return schema74().items},data:data17}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/sieve/from/" + i6,keyword:"type",params:{type: "string"},get parentSchema(){return schema74().items},data:data17}]);
errors++;
}
}
let i7 = data16.length;
let j3;
if(i7 > 1){
const indices3 = {};
for(;i7--;){
let item3 = data16[i7];
if(typeof item3 !== "string"){
continue;
}
if(typeof indices3[item3] == "number"){
j3 = indices3[item3];
vErrors = add(vErrors, [{instancePath:instancePath+"/sieve/from",keyword:"uniqueItems",params:{i: i7, j: j3},get parentSchema(){return schema74()},data:data16}]);
errors++;
break;
}
indices3[item3] = i7;
}
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/sieve/from",keyword:"type",params:{type: "array"},get parentSchema(){return schema74()},data:data16}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/sieve",keyword:"type",params:{type: "object"},get parentSchema(){return schema67().properties.sieve},data:data15}]);
errors++;
}
let data18 = data.junkFor;
if(typeof data18 === "string"){
if(!pattern33.test(data18)){
vErrors = add(vErrors, [{instancePath:instancePath+"/junkFor",keyword:"pattern",params:{pattern: "^[1-9][0-9]{0,5}(s|m|h|d|w)$"},get parentSchema(){return schema61()},data:data18}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/junkFor",keyword:"type",params:{type: "string"},get parentSchema(){return schema61()},data:data18}]);
errors++;
}
let data19 = data.search;
if(typeof data19 !== "boolean"){
vErrors = add(vErrors, [{instancePath:instancePath+"/search",keyword:"type",params:{type: "boolean"},get parentSchema(){return schema67().properties.search},data:data19}]);
errors++;
}
let data20 = data.quotaWarnings;
if(Array.isArray(data20)){
const len4 = data20.length;
for(let i8=0; i8<len4; i8++){
let data21 = data20[i8];
if(!(((typeof data21 == "number") && (!(data21 % 1) && !isNaN(data21))) && (isFinite(data21)))){
vErrors = add(vErrors, [{instancePath:instancePath+"/quotaWarnings/" + i8,keyword:"type",params:{type: "integer"},get parentSchema(){return schema67().properties.quotaWarnings.items},data:data21}]);
errors++;
}
if((typeof data21 == "number") && (isFinite(data21))){
if(data21 > 99 || isNaN(data21)){
vErrors = add(vErrors, [{instancePath:instancePath+"/quotaWarnings/" + i8,keyword:"maximum",params:{comparison: "<=", limit: 99},get parentSchema(){return schema67().properties.quotaWarnings.items},data:data21}]);
errors++;
}
if(data21 < 1 || isNaN(data21)){
vErrors = add(vErrors, [{instancePath:instancePath+"/quotaWarnings/" + i8,keyword:"minimum",params:{comparison: ">=", limit: 1},get parentSchema(){return schema67().properties.quotaWarnings.items},data:data21}]);
errors++;
}
}
}
let i9 = data20.length;
let j4;
if(i9 > 1){
const indices4 = {};
for(;i9--;){
let item4 = data20[i9];
if(!(((typeof item4 == "number") && (!(item4 % 1) && !isNaN(item4))) && (isFinite(item4)))){
continue;
}
if(typeof indices4[item4] == "number"){
j4 = indices4[item4];
vErrors = add(vErrors, [{instancePath:instancePath+"/quotaWarnings",keyword:"uniqueItems",params:{i: i9, j: j4},get parentSchema(){return schema67().properties.quotaWarnings},data:data20}]);
errors++;
break;
}
indices4[item4] = i9;
}
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/quotaWarnings",keyword:"type",params:{type: "array"},get parentSchema(){return schema67().properties.quotaWarnings},data:data20}]);
errors++;
}
let data22 = data.connectionsPerUser;
if(!(((typeof data22 == "number") && (!(data22 % 1) && !isNaN(data22))) && (isFinite(data22)))){
vErrors = add(vErrors, [{instancePath:instancePath+"/connectionsPerUser",keyword:"type",params:{type: "integer"},get parentSchema(){return schema67().properties.connectionsPerUser},data:data22}]);
errors++;
}
if((typeof data22 == "number") && (isFinite(data22))){
if(data22 > 10000 || isNaN(data22)){
vErrors = add(vErrors, [{instancePath:instancePath+"/connectionsPerUser",keyword:"maximum",params:{comparison: "<=", limit: 10000},get parentSchema(){return schema67().properties.connectionsPerUser},data:data22}]);
errors++;
}
if(data22 < 1 || isNaN(data22)){
vErrors = add(vErrors, [{instancePath:instancePath+"/connectionsPerUser",keyword:"minimum",params:{comparison: ">=", limit: 1},get parentSchema(){return schema67().properties.connectionsPerUser},data:data22}]);
errors++;
}
}
let data23 = data.whenFull;
if(typeof data23 !== "string"){
vErrors = add(vErrors, [{instancePath:instancePath+"/whenFull",keyword:"type",params:{type: "string"},get parentSchema(){return schema67().properties.whenFull},data:data23}]);
errors++;
}
if(!((data23 === "defer") || (data23 === "refuse"))){
vErrors = add(vErrors, [{instancePath:instancePath+"/whenFull",keyword:"enum",params:{allowedValues: schema67().properties.whenFull.enum},get parentSchema(){return schema67().properties.whenFull},data:data23}]);
errors++;
}
if(data.retain !== undefined){
let data24 = data.retain;
if(typeof data24 === "string"){
if(!pattern47.test(data24)){
vErrors = add(vErrors, [{instancePath:instancePath+"/retain",keyword:"pattern",params:{pattern: "^[1-9][0-9]{0,3}d$"},get parentSchema(){return schema67().properties.retain},data:data24}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/retain",keyword:"type",params:{type: "string"},get parentSchema(){return schema67().properties.retain},data:data24}]);
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
vErrors = add(vErrors, [{instancePath,keyword:"type",params:{type: "object"},get parentSchema(){return schema67()},data}]);
errors++;
}
validate29.errors = vErrors;
return errors === 0;
}
validate29.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema81 = () => schemaPart("services/drift.schema.json");

function validate35(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="services/drift.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate35.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.every === undefined){
data.every = "1h";
}
for(const key0 in data){
if(!(key0 === "every")){
vErrors = add(vErrors, [{instancePath,keyword:"additionalProperties",params:{additionalProperty: key0},get parentSchema(){return schema81()},data}]);
errors++;
}
}
let data0 = data.every;
if(typeof data0 === "string"){
if(!pattern33.test(data0)){
vErrors = add(vErrors, [{instancePath:instancePath+"/every",keyword:"pattern",params:{pattern: "^[1-9][0-9]{0,5}(s|m|h|d|w)$"},get parentSchema(){return schema61()},data:data0}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/every",keyword:"type",params:{type: "string"},get parentSchema(){return schema61()},data:data0}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath,keyword:"type",params:{type: "object"},get parentSchema(){return schema81()},data}]);
errors++;
}
validate35.errors = vErrors;
return errors === 0;
}
validate35.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema83 = () => schemaPart("services/fail2ban.schema.json");

function validate37(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="services/fail2ban.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate37.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.attempts === undefined){
data.attempts = 3;
}
if(data.within === undefined){
data.within = "10m";
}
if(data.ban === undefined){
data.ban = "1h";
}
if(data.trusted === undefined){
data.trusted = [];
}
for(const key0 in data){
if(!((((key0 === "attempts") || (key0 === "within")) || (key0 === "ban")) || (key0 === "trusted"))){
vErrors = add(vErrors, [{instancePath,keyword:"additionalProperties",params:{additionalProperty: key0},get parentSchema(){return schema83()},data}]);
errors++;
}
}
let data0 = data.attempts;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
vErrors = add(vErrors, [{instancePath:instancePath+"/attempts",keyword:"type",params:{type: "integer"},get parentSchema(){return schema83().properties.attempts},data:data0}]);
errors++;
}
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 1000 || isNaN(data0)){
vErrors = add(vErrors, [{instancePath:instancePath+"/attempts",keyword:"maximum",params:{comparison: "<=", limit: 1000},get parentSchema(){return schema83().properties.attempts},data:data0}]);
errors++;
}
if(data0 < 1 || isNaN(data0)){
vErrors = add(vErrors, [{instancePath:instancePath+"/attempts",keyword:"minimum",params:{comparison: ">=", limit: 1},get parentSchema(){return schema83().properties.attempts},data:data0}]);
errors++;
}
}
let data1 = data.within;
if(typeof data1 === "string"){
if(!pattern33.test(data1)){
vErrors = add(vErrors, [{instancePath:instancePath+"/within",keyword:"pattern",params:{pattern: "^[1-9][0-9]{0,5}(s|m|h|d|w)$"},get parentSchema(){return schema61()},data:data1}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/within",keyword:"type",params:{type: "string"},get parentSchema(){return schema61()},data:data1}]);
errors++;
}
let data2 = data.ban;
if(typeof data2 === "string"){
if(!pattern33.test(data2)){
vErrors = add(vErrors, [{instancePath:instancePath+"/ban",keyword:"pattern",params:{pattern: "^[1-9][0-9]{0,5}(s|m|h|d|w)$"},get parentSchema(){return schema61()},data:data2}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/ban",keyword:"type",params:{type: "string"},get parentSchema(){return schema61()},data:data2}]);
errors++;
}
let data3 = data.trusted;
if(Array.isArray(data3)){
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
if(typeof data4 !== "string"){
vErrors = add(vErrors, [{instancePath:instancePath+"/trusted/" + i0,keyword:"type",params:{type: "string"},get parentSchema(){return schema83().properties.trusted.items},data:data4}]);
errors++;
}
if(typeof data4 === "string"){
if(!pattern4.test(data4)){
vErrors = add(vErrors, [{instancePath:instancePath+"/trusted/" + i0,keyword:"pattern",params:{pattern: "^[a-z][a-z0-9-]{0,30}$"},get parentSchema(){return schema33()},data:data4}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/trusted/" + i0,keyword:"type",params:{type: "string"},get parentSchema(){return schema33()},data:data4}]);
errors++;
}
}
let i1 = data3.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data3[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
vErrors = add(vErrors, [{instancePath:instancePath+"/trusted",keyword:"uniqueItems",params:{i: i1, j: j0},get parentSchema(){return schema83().properties.trusted},data:data3}]);
errors++;
break;
}
indices0[item0] = i1;
}
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/trusted",keyword:"type",params:{type: "array"},get parentSchema(){return schema83().properties.trusted},data:data3}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath,keyword:"type",params:{type: "object"},get parentSchema(){return schema83()},data}]);
errors++;
}
validate37.errors = vErrors;
return errors === 0;
}
validate37.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema87 = () => schemaPart("services/journal.schema.json");

function validate39(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="services/journal.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate39.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.size === undefined){
data.size = "1GiB";
}
if(data.keep === undefined){
data.keep = "30d";
}
for(const key0 in data){
if(!((key0 === "size") || (key0 === "keep"))){
vErrors = add(vErrors, [{instancePath,keyword:"additionalProperties",params:{additionalProperty: key0},get parentSchema(){return schema87()},data}]);
errors++;
}
}
let data0 = data.size;
if(typeof data0 === "string"){
if(!pattern14.test(data0)){
vErrors = add(vErrors, [{instancePath:instancePath+"/size",keyword:"pattern",params:{pattern: "^[1-9][0-9]{0,5}(KiB|MiB|GiB|TiB)$"},get parentSchema(){return schema44()},data:data0}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/size",keyword:"type",params:{type: "string"},get parentSchema(){return schema44()},data:data0}]);
errors++;
}
let data1 = data.keep;
if(typeof data1 === "string"){
if(!pattern33.test(data1)){
vErrors = add(vErrors, [{instancePath:instancePath+"/keep",keyword:"pattern",params:{pattern: "^[1-9][0-9]{0,5}(s|m|h|d|w)$"},get parentSchema(){return schema61()},data:data1}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/keep",keyword:"type",params:{type: "string"},get parentSchema(){return schema61()},data:data1}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath,keyword:"type",params:{type: "object"},get parentSchema(){return schema87()},data}]);
errors++;
}
validate39.errors = vErrors;
return errors === 0;
}
validate39.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema90 = () => schemaPart("services/maintenance.schema.json");

function validate41(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="services/maintenance.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate41.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.account === undefined){
data.account = "mailadmin";
}
for(const key0 in data){
if(!(key0 === "account")){
vErrors = add(vErrors, [{instancePath,keyword:"additionalProperties",params:{additionalProperty: key0},get parentSchema(){return schema90()},data}]);
errors++;
}
}
let data0 = data.account;
if(typeof data0 === "string"){
if(!pattern4.test(data0)){
vErrors = add(vErrors, [{instancePath:instancePath+"/account",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9-]{0,30}$"},get parentSchema(){return schema33()},data:data0}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/account",keyword:"type",params:{type: "string"},get parentSchema(){return schema33()},data:data0}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath,keyword:"type",params:{type: "object"},get parentSchema(){return schema90()},data}]);
errors++;
}
validate41.errors = vErrors;
return errors === 0;
}
validate41.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema92 = () => schemaPart("services/postfix.schema.json");
const pattern62 = new RegExp("^(/[a-z0-9_]+){2,8}$", "u");

function validate44(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
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
if(!((key0 === "memory") || (key0 === "cpus"))){
vErrors = add(vErrors, [{instancePath,keyword:"additionalProperties",params:{additionalProperty: key0},get parentSchema(){return schema70()},data}]);
errors++;
}
}
if(data.memory !== undefined){
let data0 = data.memory;
if(typeof data0 === "string"){
if(!pattern14.test(data0)){
vErrors = add(vErrors, [{instancePath:instancePath+"/memory",keyword:"pattern",params:{pattern: "^[1-9][0-9]{0,5}(KiB|MiB|GiB|TiB)$"},get parentSchema(){return schema44()},data:data0}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/memory",keyword:"type",params:{type: "string"},get parentSchema(){return schema44()},data:data0}]);
errors++;
}
}
if(data.cpus !== undefined){
let data1 = data.cpus;
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 4096 || isNaN(data1)){
vErrors = add(vErrors, [{instancePath:instancePath+"/cpus",keyword:"maximum",params:{comparison: "<=", limit: 4096},get parentSchema(){return schema70().properties.cpus},data:data1}]);
errors++;
}
if(data1 < 0.01 || isNaN(data1)){
vErrors = add(vErrors, [{instancePath:instancePath+"/cpus",keyword:"minimum",params:{comparison: ">=", limit: 0.01},get parentSchema(){return schema70().properties.cpus},data:data1}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/cpus",keyword:"type",params:{type: "number"},get parentSchema(){return schema70().properties.cpus},data:data1}]);
errors++;
}
}
}
else {
vErrors = add(vErrors, [{instancePath,keyword:"type",params:{type: "object"},get parentSchema(){return schema70()},data}]);
errors++;
}
validate44.errors = vErrors;
return errors === 0;
}
validate44.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema101 = () => schemaPart("common.schema.json", "$defs", "smarthost");
const pattern64 = new RegExp("^[!-9;-~]+$", "u");

function validate46(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate46.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.port === undefined){
data.port = 587;
}
if(data.tls === undefined){
data.tls = "secure";
}
if(data.host === undefined){
vErrors = add(vErrors, [{instancePath,keyword:"required",params:{missingProperty: "host"},get parentSchema(){return schema101()},data}]);
errors++;
}
for(const key0 in data){
if(!((((key0 === "host") || (key0 === "port")) || (key0 === "user")) || (key0 === "tls"))){
vErrors = add(vErrors, [{instancePath,keyword:"additionalProperties",params:{additionalProperty: key0},get parentSchema(){return schema101()},data}]);
errors++;
}
}
if(data.host !== undefined){
let data0 = data.host;
if(typeof data0 === "string"){
if(!pattern13.test(data0)){
vErrors = add(vErrors, [{instancePath:instancePath+"/host",keyword:"pattern",params:{pattern: "^(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.(?![0-9]+$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)+$"},get parentSchema(){return schema43()},data:data0}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/host",keyword:"type",params:{type: "string"},get parentSchema(){return schema43()},data:data0}]);
errors++;
}
}
let data1 = data.port;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
vErrors = add(vErrors, [{instancePath:instancePath+"/port",keyword:"type",params:{type: "integer"},get parentSchema(){return schema59()},data:data1}]);
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 65535 || isNaN(data1)){
vErrors = add(vErrors, [{instancePath:instancePath+"/port",keyword:"maximum",params:{comparison: "<=", limit: 65535},get parentSchema(){return schema59()},data:data1}]);
errors++;
}
if(data1 < 1 || isNaN(data1)){
vErrors = add(vErrors, [{instancePath:instancePath+"/port",keyword:"minimum",params:{comparison: ">=", limit: 1},get parentSchema(){return schema59()},data:data1}]);
errors++;
}
}
if(data.user !== undefined){
let data2 = data.user;
if(typeof data2 === "string"){
if(!pattern64.test(data2)){
vErrors = add(vErrors, [{instancePath:instancePath+"/user",keyword:"pattern",params:{pattern: "^[!-9;-~]+$"},get parentSchema(){return schema101().properties.user},data:data2}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/user",keyword:"type",params:{type: "string"},get parentSchema(){return schema101().properties.user},data:data2}]);
errors++;
}
}
let data3 = data.tls;
if(typeof data3 !== "string"){
vErrors = add(vErrors, [{instancePath:instancePath+"/tls",keyword:"type",params:{type: "string"},get parentSchema(){return schema101().properties.tls},data:data3}]);
errors++;
}
if(!((data3 === "secure") || (data3 === "verify"))){
vErrors = add(vErrors, [{instancePath:instancePath+"/tls",keyword:"enum",params:{allowedValues: schema101().properties.tls.enum},get parentSchema(){return schema101().properties.tls},data:data3}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath,keyword:"type",params:{type: "object"},get parentSchema(){return schema101()},data}]);
errors++;
}
validate46.errors = vErrors;
return errors === 0;
}
validate46.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema105 = () => schemaPart("common.schema.json", "$defs", "nextHop");
const pattern66 = new RegExp("^((((25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])(\\.(?=[0-9])|$)){4})|(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.(?![0-9]+$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)+)$", "u");

function validate48(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate48.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.port === undefined){
data.port = 25;
}
if(data.tls === undefined){
data.tls = "may";
}
if(data.host === undefined){
vErrors = add(vErrors, [{instancePath,keyword:"required",params:{missingProperty: "host"},get parentSchema(){return schema105()},data}]);
errors++;
}
for(const key0 in data){
if(!(((key0 === "host") || (key0 === "port")) || (key0 === "tls"))){
vErrors = add(vErrors, [{instancePath,keyword:"additionalProperties",params:{additionalProperty: key0},get parentSchema(){return schema105()},data}]);
errors++;
}
}
if(data.host !== undefined){
let data0 = data.host;
if(typeof data0 === "string"){
if(!pattern66.test(data0)){
vErrors = add(vErrors, [{instancePath:instancePath+"/host",keyword:"pattern",params:{pattern: "^((((25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])(\\.(?=[0-9])|$)){4})|(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.(?![0-9]+$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)+)$"},get parentSchema(){return schema105().properties.host},data:data0}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/host",keyword:"type",params:{type: "string"},get parentSchema(){return schema105().properties.host},data:data0}]);
errors++;
}
}
let data1 = data.port;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
vErrors = add(vErrors, [{instancePath:instancePath+"/port",keyword:"type",params:{type: "integer"},get parentSchema(){return schema59()},data:data1}]);
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 65535 || isNaN(data1)){
vErrors = add(vErrors, [{instancePath:instancePath+"/port",keyword:"maximum",params:{comparison: "<=", limit: 65535},get parentSchema(){return schema59()},data:data1}]);
errors++;
}
if(data1 < 1 || isNaN(data1)){
vErrors = add(vErrors, [{instancePath:instancePath+"/port",keyword:"minimum",params:{comparison: ">=", limit: 1},get parentSchema(){return schema59()},data:data1}]);
errors++;
}
}
let data2 = data.tls;
if(typeof data2 !== "string"){
vErrors = add(vErrors, [{instancePath:instancePath+"/tls",keyword:"type",params:{type: "string"},get parentSchema(){return schema105().properties.tls},data:data2}]);
errors++;
}
if(!(((data2 === "may") || (data2 === "encrypt")) || (data2 === "secure"))){
vErrors = add(vErrors, [{instancePath:instancePath+"/tls",keyword:"enum",params:{allowedValues: schema105().properties.tls.enum},get parentSchema(){return schema105().properties.tls},data:data2}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath,keyword:"type",params:{type: "object"},get parentSchema(){return schema105()},data}]);
errors++;
}
validate48.errors = vErrors;
return errors === 0;
}
validate48.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema107 = () => schemaPart("daemons/postfix.schema.json");
const schema108 = () => schemaPart("common.schema.json", "$defs", "rawValue");
const schema109 = () => schemaPart("common.schema.json", "$defs", "rawBoolean");
const pattern67 = new RegExp("^[a-z][a-z0-9_-]*_(destination_(concurrency_(limit|failed_cohort_limit|negative_feedback|positive_feedback)|rate_delay|recipient_limit)|initial_destination_concurrency|delivery_slot_(cost|discount|loan)|extra_recipient_limit|minimum_delivery_slots|recipient_(limit|refill_delay|refill_limit)|transport_rate_delay|time_limit)$", "u");
const pattern68 = new RegExp("^(yes|no|\\$.+)$", "u");

function validate50(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="daemons/postfix.schema.json" */;
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
vErrors = add(vErrors, [{instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),keyword:"type",params:{type: schema108().type},get parentSchema(){return schema108()},data:data0}]);
errors++;
}
}
}
else {
vErrors = add(vErrors, [{instancePath,keyword:"type",params:{type: "object"},get parentSchema(){return schema107().allOf[0]},data}]);
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key1 in data){
if(!((func3.call(schema107().properties, key1)) || (pattern67.test(key1)))){
vErrors = add(vErrors, [{instancePath,keyword:"additionalProperties",params:{additionalProperty: key1},get parentSchema(){return schema107()},data}]);
errors++;
}
}
if(data.address_verify_negative_cache !== undefined){
let data1 = data.address_verify_negative_cache;
if((typeof data1 !== "boolean") && (typeof data1 !== "string")){
vErrors = add(vErrors, [{instancePath:instancePath+"/address_verify_negative_cache",keyword:"type",params:{type: schema109().type},get parentSchema(){return schema109()},data:data1}]);
errors++;
}
if(typeof data1 === "string"){
if(!pattern68.test(data1)){
vErrors = add(vErrors, [{instancePath:instancePath+"/address_verify_negative_cache",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},get parentSchema(){return schema109()},data:data1}]);
errors++;
}
}
}
if(data.allow_min_user !== undefined){
let data2 = data.allow_min_user;
if((typeof data2 !== "boolean") && (typeof data2 !== "string")){
vErrors = add(vErrors, [{instancePath:instancePath+"/allow_min_user",keyword:"type",params:{type: schema109().type},get parentSchema(){return schema109()},data:data2}]);
errors++;
}
if(typeof data2 === "string"){
if(!pattern68.test(data2)){
vErrors = add(vErrors, [{instancePath:instancePath+"/allow_min_user",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},get parentSchema(){return schema109()},data:data2}]);
errors++;
}
}
}
if(data.allow_percent_hack !== undefined){
let data3 = data.allow_percent_hack;
if((typeof data3 !== "boolean") && (typeof data3 !== "string")){
vErrors = add(vErrors, [{instancePath:instancePath+"/allow_percent_hack",keyword:"type",params:{type: schema109().type},get parentSchema(){return schema109()},data:data3}]);
errors++;
}
if(typeof data3 === "string"){
if(!pattern68.test(data3)){
vErrors = add(vErrors, [{instancePath:instancePath+"/allow_percent_hack",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},get parentSchema(){return schema109()},data:data3}]);
errors++;
}
}
}
if(data.allow_srv_lookup_fallback !== undefined){
let data4 = data.allow_srv_lookup_fallback;
if((typeof data4 !== "boolean") && (typeof data4 !== "string")){
vErrors = add(vErrors, [{instancePath:instancePath+"/allow_srv_lookup_fallback",keyword:"type",params:{type: schema109().type},get parentSchema(){return schema109()},data:data4}]);
errors++;
}
if(typeof data4 === "string"){
if(!pattern68.test(data4)){
vErrors = add(vErrors, [{instancePath:instancePath+"/allow_srv_lookup_fallback",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},get parentSchema(){return schema109()},data:data4}]);
errors++;
}
}
}
if(data.allow_untrusted_routing !== undefined){
let data5 = data.allow_untrusted_routing;
if((typeof data5 !== "boolean") && (typeof data5 !== "string")){
vErrors = add(vErrors, [{instancePath:instancePath+"/allow_untrusted_routing",keyword:"type",params:{type: schema109().type},get parentSchema(){return schema109()},data:data5}]);
errors++;
}
if(typeof data5 === "string"){
if(!pattern68.test(data5)){
vErrors = add(vErrors, [{instancePath:instancePath+"/allow_untrusted_routing",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},get parentSchema(){return schema109()},data:data5}]);
errors++;
}
}
}
if(data.always_add_missing_headers !== undefined){
let data6 = data.always_add_missing_headers;
if((typeof data6 !== "boolean") && (typeof data6 !== "string")){
vErrors = add(vErrors, [{instancePath:instancePath+"/always_add_missing_headers",keyword:"type",params:{type: schema109().type},get parentSchema(){return schema109()},data:data6}]);
errors++;
}
if(typeof data6 === "string"){
if(!pattern68.test(data6)){
vErrors = add(vErrors, [{instancePath:instancePath+"/always_add_missing_headers",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},get parentSchema(){return schema109()},data:data6}]);
errors++;
}
}
}
if(data.append_at_myorigin !== undefined){
let data7 = data.append_at_myorigin;
if((typeof data7 !== "boolean") && (typeof data7 !== "string")){
vErrors = add(vErrors, [{instancePath:instancePath+"/append_at_myorigin",keyword:"type",params:{type: schema109().type},get parentSchema(){return schema109()},data:data7}]);
errors++;
}
if(typeof data7 === "string"){
if(!pattern68.test(data7)){
vErrors = add(vErrors, [{instancePath:instancePath+"/append_at_myorigin",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},get parentSchema(){return schema109()},data:data7}]);
errors++;
}
}
}
if(data.backwards_bounce_logfile_compatibility !== undefined){
let data8 = data.backwards_bounce_logfile_compatibility;
if((typeof data8 !== "boolean") && (typeof data8 !== "string")){
vErrors = add(vErrors, [{instancePath:instancePath+"/backwards_bounce_logfile_compatibility",keyword:"type",params:{type: schema109().type},get parentSchema(){return schema109()},data:data8}]);
errors++;
}
if(typeof data8 === "string"){
if(!pattern68.test(data8)){
vErrors = add(vErrors, [{instancePath:instancePath+"/backwards_bounce_logfile_compatibility",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},get parentSchema(){return schema109()},data:data8}]);
errors++;
}
}
}
if(data.biff !== undefined){
let data9 = data.biff;
if((typeof data9 !== "boolean") && (typeof data9 !== "string")){
vErrors = add(vErrors, [{instancePath:instancePath+"/biff",keyword:"type",params:{type: schema109().type},get parentSchema(){return schema109()},data:data9}]);
errors++;
}
if(typeof data9 === "string"){
if(!pattern68.test(data9)){
vErrors = add(vErrors, [{instancePath:instancePath+"/biff",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},get parentSchema(){return schema109()},data:data9}]);
errors++;
}
}
}
if(data.broken_sasl_auth_clients !== undefined){
let data10 = data.broken_sasl_auth_clients;
if((typeof data10 !== "boolean") && (typeof data10 !== "string")){
vErrors = add(vErrors, [{instancePath:instancePath+"/broken_sasl_auth_clients",keyword:"type",params:{type: schema109().type},get parentSchema(){return schema109()},data:data10}]);
errors++;
}
if(typeof data10 === "string"){
if(!pattern68.test(data10)){
vErrors = add(vErrors, [{instancePath:instancePath+"/broken_sasl_auth_clients",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},get parentSchema(){return schema109()},data:data10}]);
errors++;
}
}
}
if(data.cleanup_replace_stray_cr_lf !== undefined){
let data11 = data.cleanup_replace_stray_cr_lf;
if((typeof data11 !== "boolean") && (typeof data11 !== "string")){
vErrors = add(vErrors, [{instancePath:instancePath+"/cleanup_replace_stray_cr_lf",keyword:"type",params:{type: schema109().type},get parentSchema(){return schema109()},data:data11}]);
errors++;
}
if(typeof data11 === "string"){
if(!pattern68.test(data11)){
vErrors = add(vErrors, [{instancePath:instancePath+"/cleanup_replace_stray_cr_lf",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},get parentSchema(){return schema109()},data:data11}]);
errors++;
}
}
}
if(data.confirm_delay_cleared !== undefined){
let data12 = data.confirm_delay_cleared;
if((typeof data12 !== "boolean") && (typeof data12 !== "string")){
vErrors = add(vErrors, [{instancePath:instancePath+"/confirm_delay_cleared",keyword:"type",params:{type: schema109().type},get parentSchema(){return schema109()},data:data12}]);
errors++;
}
if(typeof data12 === "string"){
if(!pattern68.test(data12)){
vErrors = add(vErrors, [{instancePath:instancePath+"/confirm_delay_cleared",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},get parentSchema(){return schema109()},data:data12}]);
errors++;
}
}
}
if(data.daemon_table_open_error_is_fatal !== undefined){
let data13 = data.daemon_table_open_error_is_fatal;
if((typeof data13 !== "boolean") && (typeof data13 !== "string")){
vErrors = add(vErrors, [{instancePath:instancePath+"/daemon_table_open_error_is_fatal",keyword:"type",params:{type: schema109().type},get parentSchema(){return schema109()},data:data13}]);
errors++;
}
if(typeof data13 === "string"){
if(!pattern68.test(data13)){
vErrors = add(vErrors, [{instancePath:instancePath+"/daemon_table_open_error_is_fatal",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},get parentSchema(){return schema109()},data:data13}]);
errors++;
}
}
}
if(data.destination_concurrency_feedback_debug !== undefined){
let data14 = data.destination_concurrency_feedback_debug;
if((typeof data14 !== "boolean") && (typeof data14 !== "string")){
vErrors = add(vErrors, [{instancePath:instancePath+"/destination_concurrency_feedback_debug",keyword:"type",params:{type: schema109().type},get parentSchema(){return schema109()},data:data14}]);
errors++;
}
if(typeof data14 === "string"){
if(!pattern68.test(data14)){
vErrors = add(vErrors, [{instancePath:instancePath+"/destination_concurrency_feedback_debug",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},get parentSchema(){return schema109()},data:data14}]);
errors++;
}
}
}
if(data.detect_8bit_encoding_header !== undefined){
let data15 = data.detect_8bit_encoding_header;
if((typeof data15 !== "boolean") && (typeof data15 !== "string")){
vErrors = add(vErrors, [{instancePath:instancePath+"/detect_8bit_encoding_header",keyword:"type",params:{type: schema109().type},get parentSchema(){return schema109()},data:data15}]);
errors++;
}
if(typeof data15 === "string"){
if(!pattern68.test(data15)){
vErrors = add(vErrors, [{instancePath:instancePath+"/detect_8bit_encoding_header",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},get parentSchema(){return schema109()},data:data15}]);
errors++;
}
}
}
if(data.disable_dns_lookups !== undefined){
vErrors = add(vErrors, [{instancePath:instancePath+"/disable_dns_lookups",keyword:"not",params:{},get parentSchema(){return schema107().properties.disable_dns_lookups},data:data.disable_dns_lookups}]);
errors++;
}
if(data.disable_mime_input_processing !== undefined){
let data17 = data.disable_mime_input_processing;
if((typeof data17 !== "boolean") && (typeof data17 !== "string")){
vErrors = add(vErrors, [{instancePath:instancePath+"/disable_mime_input_processing",keyword:"type",params:{type: schema109().type},get parentSchema(){return schema109()},data:data17}]);
errors++;
}
if(typeof data17 === "string"){
if(!pattern68.test(data17)){
vErrors = add(vErrors, [{instancePath:instancePath+"/disable_mime_input_processing",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},get parentSchema(){return schema109()},data:data17}]);
errors++;
}
}
}
if(data.disable_mime_output_conversion !== undefined){
let data18 = data.disable_mime_output_conversion;
if((typeof data18 !== "boolean") && (typeof data18 !== "string")){
vErrors = add(vErrors, [{instancePath:instancePath+"/disable_mime_output_conversion",keyword:"type",params:{type: schema109().type},get parentSchema(){return schema109()},data:data18}]);
errors++;
}
if(typeof data18 === "string"){
if(!pattern68.test(data18)){
vErrors = add(vErrors, [{instancePath:instancePath+"/disable_mime_output_conversion",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},get parentSchema(){return schema109()},data:data18}]);
errors++;
}
}
}
if(data.disable_verp_bounces !== undefined){
let data19 = data.disable_verp_bounces;
if((typeof data19 !== "boolean") && (typeof data19 !== "string")){
vErrors = add(vErrors, [{instancePath:instancePath+"/disable_verp_bounces",keyword:"type",params:{type: schema109().type},get parentSchema(){return schema109()},data:data19}]);
errors++;
}
if(typeof data19 === "string"){
if(!pattern68.test(data19)){
vErrors = add(vErrors, [{instancePath:instancePath+"/disable_verp_bounces",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},get parentSchema(){return schema109()},data:data19}]);
errors++;
}
}
}
if(data.disable_vrfy_command !== undefined){
let data20 = data.disable_vrfy_command;
if((typeof data20 !== "boolean") && (typeof data20 !== "string")){
vErrors = add(vErrors, [{instancePath:instancePath+"/disable_vrfy_command",keyword:"type",params:{type: schema109().type},get parentSchema(){return schema109()},data:data20}]);
errors++;
}
if(typeof data20 === "string"){
if(!pattern68.test(data20)){
vErrors = add(vErrors, [{instancePath:instancePath+"/disable_vrfy_command",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},get parentSchema(){return schema109()},data:data20}]);
errors++;
}
}
}
if(data.dns_ncache_ttl_fix_enable !== undefined){
let data21 = data.dns_ncache_ttl_fix_enable;
if((typeof data21 !== "boolean") && (typeof data21 !== "string")){
vErrors = add(vErrors, [{instancePath:instancePath+"/dns_ncache_ttl_fix_enable",keyword:"type",params:{type: schema109().type},get parentSchema(){return schema109()},data:data21}]);
errors++;
}
if(typeof data21 === "string"){
if(!pattern68.test(data21)){
vErrors = add(vErrors, [{instancePath:instancePath+"/dns_ncache_ttl_fix_enable",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},get parentSchema(){return schema109()},data:data21}]);
errors++;
}
}
}
if(data.enable_idna2003_compatibility !== undefined){
let data22 = data.enable_idna2003_compatibility;
if((typeof data22 !== "boolean") && (typeof data22 !== "string")){
vErrors = add(vErrors, [{instancePath:instancePath+"/enable_idna2003_compatibility",keyword:"type",params:{type: schema109().type},get parentSchema(){return schema109()},data:data22}]);
errors++;
}
if(typeof data22 === "string"){
if(!pattern68.test(data22)){
vErrors = add(vErrors, [{instancePath:instancePath+"/enable_idna2003_compatibility",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},get parentSchema(){return schema109()},data:data22}]);
errors++;
}
}
}
if(data.enable_long_queue_ids !== undefined){
let data23 = data.enable_long_queue_ids;
if((typeof data23 !== "boolean") && (typeof data23 !== "string")){
vErrors = add(vErrors, [{instancePath:instancePath+"/enable_long_queue_ids",keyword:"type",params:{type: schema109().type},get parentSchema(){return schema109()},data:data23}]);
errors++;
}
if(typeof data23 === "string"){
if(!pattern68.test(data23)){
vErrors = add(vErrors, [{instancePath:instancePath+"/enable_long_queue_ids",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},get parentSchema(){return schema109()},data:data23}]);
errors++;
}
}
}
if(data.enable_original_recipient !== undefined){
let data24 = data.enable_original_recipient;
if((typeof data24 !== "boolean") && (typeof data24 !== "string")){
vErrors = add(vErrors, [{instancePath:instancePath+"/enable_original_recipient",keyword:"type",params:{type: schema109().type},get parentSchema(){return schema109()},data:data24}]);
errors++;
}
if(typeof data24 === "string"){
if(!pattern68.test(data24)){
vErrors = add(vErrors, [{instancePath:instancePath+"/enable_original_recipient",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},get parentSchema(){return schema109()},data:data24}]);
errors++;
}
}
}
if(data.enable_threaded_bounces !== undefined){
let data25 = data.enable_threaded_bounces;
if((typeof data25 !== "boolean") && (typeof data25 !== "string")){
vErrors = add(vErrors, [{instancePath:instancePath+"/enable_threaded_bounces",keyword:"type",params:{type: schema109().type},get parentSchema(){return schema109()},data:data25}]);
errors++;
}
if(typeof data25 === "string"){
if(!pattern68.test(data25)){
vErrors = add(vErrors, [{instancePath:instancePath+"/enable_threaded_bounces",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},get parentSchema(){return schema109()},data:data25}]);
errors++;
}
}
}
if(data.expand_owner_alias !== undefined){
let data26 = data.expand_owner_alias;
if((typeof data26 !== "boolean") && (typeof data26 !== "string")){
vErrors = add(vErrors, [{instancePath:instancePath+"/expand_owner_alias",keyword:"type",params:{type: schema109().type},get parentSchema(){return schema109()},data:data26}]);
errors++;
}
if(typeof data26 === "string"){
if(!pattern68.test(data26)){
vErrors = add(vErrors, [{instancePath:instancePath+"/expand_owner_alias",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},get parentSchema(){return schema109()},data:data26}]);
errors++;
}
}
}
if(data.force_mime_input_conversion !== undefined){
let data27 = data.force_mime_input_conversion;
if((typeof data27 !== "boolean") && (typeof data27 !== "string")){
vErrors = add(vErrors, [{instancePath:instancePath+"/force_mime_input_conversion",keyword:"type",params:{type: schema109().type},get parentSchema(){return schema109()},data:data27}]);
errors++;
}
if(typeof data27 === "string"){
if(!pattern68.test(data27)){
vErrors = add(vErrors, [{instancePath:instancePath+"/force_mime_input_conversion",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},get parentSchema(){return schema109()},data:data27}]);
errors++;
}
}
}
if(data.frozen_delivered_to !== undefined){
let data28 = data.frozen_delivered_to;
if((typeof data28 !== "boolean") && (typeof data28 !== "string")){
vErrors = add(vErrors, [{instancePath:instancePath+"/frozen_delivered_to",keyword:"type",params:{type: schema109().type},get parentSchema(){return schema109()},data:data28}]);
errors++;
}
if(typeof data28 === "string"){
if(!pattern68.test(data28)){
vErrors = add(vErrors, [{instancePath:instancePath+"/frozen_delivered_to",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},get parentSchema(){return schema109()},data:data28}]);
errors++;
}
}
}
if(data.helpful_warnings !== undefined){
let data29 = data.helpful_warnings;
if((typeof data29 !== "boolean") && (typeof data29 !== "string")){
vErrors = add(vErrors, [{instancePath:instancePath+"/helpful_warnings",keyword:"type",params:{type: schema109().type},get parentSchema(){return schema109()},data:data29}]);
errors++;
}
if(typeof data29 === "string"){
if(!pattern68.test(data29)){
vErrors = add(vErrors, [{instancePath:instancePath+"/helpful_warnings",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},get parentSchema(){return schema109()},data:data29}]);
errors++;
}
}
}
if(data.ignore_mx_lookup_error !== undefined){
let data30 = data.ignore_mx_lookup_error;
if((typeof data30 !== "boolean") && (typeof data30 !== "string")){
vErrors = add(vErrors, [{instancePath:instancePath+"/ignore_mx_lookup_error",keyword:"type",params:{type: schema109().type},get parentSchema(){return schema109()},data:data30}]);
errors++;
}
if(typeof data30 === "string"){
if(!pattern68.test(data30)){
vErrors = add(vErrors, [{instancePath:instancePath+"/ignore_mx_lookup_error",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},get parentSchema(){return schema109()},data:data30}]);
errors++;
}
}
}
if(data.ignore_srv_lookup_error !== undefined){
let data31 = data.ignore_srv_lookup_error;
if((typeof data31 !== "boolean") && (typeof data31 !== "string")){
vErrors = add(vErrors, [{instancePath:instancePath+"/ignore_srv_lookup_error",keyword:"type",params:{type: schema109().type},get parentSchema(){return schema109()},data:data31}]);
errors++;
}
if(typeof data31 === "string"){
if(!pattern68.test(data31)){
vErrors = add(vErrors, [{instancePath:instancePath+"/ignore_srv_lookup_error",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},get parentSchema(){return schema109()},data:data31}]);
errors++;
}
}
}
if(data.lmtp_assume_final !== undefined){
let data32 = data.lmtp_assume_final;
if((typeof data32 !== "boolean") && (typeof data32 !== "string")){
vErrors = add(vErrors, [{instancePath:instancePath+"/lmtp_assume_final",keyword:"type",params:{type: schema109().type},get parentSchema(){return schema109()},data:data32}]);
errors++;
}
if(typeof data32 === "string"){
if(!pattern68.test(data32)){
vErrors = add(vErrors, [{instancePath:instancePath+"/lmtp_assume_final",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},get parentSchema(){return schema109()},data:data32}]);
errors++;
}
}
}
if(data.lmtp_balance_inet_protocols !== undefined){
let data33 = data.lmtp_balance_inet_protocols;
if((typeof data33 !== "boolean") && (typeof data33 !== "string")){
vErrors = add(vErrors, [{instancePath:instancePath+"/lmtp_balance_inet_protocols",keyword:"type",params:{type: schema109().type},get parentSchema(){return schema109()},data:data33}]);
errors++;
}
if(typeof data33 === "string"){
if(!pattern68.test(data33)){
vErrors = add(vErrors, [{instancePath:instancePath+"/lmtp_balance_inet_protocols",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},get parentSchema(){return schema109()},data:data33}]);
errors++;
}
}
}
if(data.lmtp_bind_address_enforce !== undefined){
let data34 = data.lmtp_bind_address_enforce;
if((typeof data34 !== "boolean") && (typeof data34 !== "string")){
vErrors = add(vErrors, [{instancePath:instancePath+"/lmtp_bind_address_enforce",keyword:"type",params:{type: schema109().type},get parentSchema(){return schema109()},data:data34}]);
errors++;
}
if(typeof data34 === "string"){
if(!pattern68.test(data34)){
vErrors = add(vErrors, [{instancePath:instancePath+"/lmtp_bind_address_enforce",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},get parentSchema(){return schema109()},data:data34}]);
errors++;
}
}
}
if(data.lmtp_cname_overrides_servername !== undefined){
let data35 = data.lmtp_cname_overrides_servername;
if((typeof data35 !== "boolean") && (typeof data35 !== "string")){
vErrors = add(vErrors, [{instancePath:instancePath+"/lmtp_cname_overrides_servername",keyword:"type",params:{type: schema109().type},get parentSchema(){return schema109()},data:data35}]);
errors++;
}
if(typeof data35 === "string"){
if(!pattern68.test(data35)){
vErrors = add(vErrors, [{instancePath:instancePath+"/lmtp_cname_overrides_servername",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},get parentSchema(){return schema109()},data:data35}]);
errors++;
}
}
}
if(data.lmtp_connection_cache_on_demand !== undefined){
let data36 = data.lmtp_connection_cache_on_demand;
if((typeof data36 !== "boolean") && (typeof data36 !== "string")){
vErrors = add(vErrors, [{instancePath:instancePath+"/lmtp_connection_cache_on_demand",keyword:"type",params:{type: schema109().type},get parentSchema(){return schema109()},data:data36}]);
errors++;
}
if(typeof data36 === "string"){
if(!pattern68.test(data36)){
vErrors = add(vErrors, [{instancePath:instancePath+"/lmtp_connection_cache_on_demand",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},get parentSchema(){return schema109()},data:data36}]);
errors++;
}
}
}
if(data.lmtp_defer_if_no_mx_address_found !== undefined){
let data37 = data.lmtp_defer_if_no_mx_address_found;
if((typeof data37 !== "boolean") && (typeof data37 !== "string")){
vErrors = add(vErrors, [{instancePath:instancePath+"/lmtp_defer_if_no_mx_address_found",keyword:"type",params:{type: schema109().type},get parentSchema(){return schema109()},data:data37}]);
errors++;
}
if(typeof data37 === "string"){
if(!pattern68.test(data37)){
vErrors = add(vErrors, [{instancePath:instancePath+"/lmtp_defer_if_no_mx_address_found",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},get parentSchema(){return schema109()},data:data37}]);
errors++;
}
}
}
if(data.lmtp_enforce_tls !== undefined){
vErrors = add(vErrors, [{instancePath:instancePath+"/lmtp_enforce_tls",keyword:"not",params:{},get parentSchema(){return schema107().properties.lmtp_enforce_tls},data:data.lmtp_enforce_tls}]);
errors++;
}
if(data.lmtp_quote_rfc821_envelope !== undefined){
let data39 = data.lmtp_quote_rfc821_envelope;
if((typeof data39 !== "boolean") && (typeof data39 !== "string")){
vErrors = add(vErrors, [{instancePath:instancePath+"/lmtp_quote_rfc821_envelope",keyword:"type",params:{type: schema109().type},get parentSchema(){return schema109()},data:data39}]);
errors++;
}
if(typeof data39 === "string"){
if(!pattern68.test(data39)){
vErrors = add(vErrors, [{instancePath:instancePath+"/lmtp_quote_rfc821_envelope",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},get parentSchema(){return schema109()},data:data39}]);
errors++;
}
}
}
if(data.lmtp_randomize_addresses !== undefined){
let data40 = data.lmtp_randomize_addresses;
if((typeof data40 !== "boolean") && (typeof data40 !== "string")){
vErrors = add(vErrors, [{instancePath:instancePath+"/lmtp_randomize_addresses",keyword:"type",params:{type: schema109().type},get parentSchema(){return schema109()},data:data40}]);
errors++;
}
if(typeof data40 === "string"){
if(!pattern68.test(data40)){
vErrors = add(vErrors, [{instancePath:instancePath+"/lmtp_randomize_addresses",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},get parentSchema(){return schema109()},data:data40}]);
errors++;
}
}
}
if(data.lmtp_sasl_auth_enable !== undefined){
let data41 = data.lmtp_sasl_auth_enable;
if((typeof data41 !== "boolean") && (typeof data41 !== "string")){
vErrors = add(vErrors, [{instancePath:instancePath+"/lmtp_sasl_auth_enable",keyword:"type",params:{type: schema109().type},get parentSchema(){return schema109()},data:data41}]);
errors++;
}
if(typeof data41 === "string"){
if(!pattern68.test(data41)){
vErrors = add(vErrors, [{instancePath:instancePath+"/lmtp_sasl_auth_enable",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},get parentSchema(){return schema109()},data:data41}]);
errors++;
}
}
}
if(data.lmtp_sasl_auth_soft_bounce !== undefined){
let data42 = data.lmtp_sasl_auth_soft_bounce;
if((typeof data42 !== "boolean") && (typeof data42 !== "string")){
vErrors = add(vErrors, [{instancePath:instancePath+"/lmtp_sasl_auth_soft_bounce",keyword:"type",params:{type: schema109().type},get parentSchema(){return schema109()},data:data42}]);
errors++;
}
if(typeof data42 === "string"){
if(!pattern68.test(data42)){
vErrors = add(vErrors, [{instancePath:instancePath+"/lmtp_sasl_auth_soft_bounce",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},get parentSchema(){return schema109()},data:data42}]);
errors++;
}
}
}
if(data.lmtp_send_dummy_mail_auth !== undefined){
let data43 = data.lmtp_send_dummy_mail_auth;
if((typeof data43 !== "boolean") && (typeof data43 !== "string")){
vErrors = add(vErrors, [{instancePath:instancePath+"/lmtp_send_dummy_mail_auth",keyword:"type",params:{type: schema109().type},get parentSchema(){return schema109()},data:data43}]);
errors++;
}
if(typeof data43 === "string"){
if(!pattern68.test(data43)){
vErrors = add(vErrors, [{instancePath:instancePath+"/lmtp_send_dummy_mail_auth",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},get parentSchema(){return schema109()},data:data43}]);
errors++;
}
}
}
if(data.lmtp_send_xforward_command !== undefined){
let data44 = data.lmtp_send_xforward_command;
if((typeof data44 !== "boolean") && (typeof data44 !== "string")){
vErrors = add(vErrors, [{instancePath:instancePath+"/lmtp_send_xforward_command",keyword:"type",params:{type: schema109().type},get parentSchema(){return schema109()},data:data44}]);
errors++;
}
if(typeof data44 === "string"){
if(!pattern68.test(data44)){
vErrors = add(vErrors, [{instancePath:instancePath+"/lmtp_send_xforward_command",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},get parentSchema(){return schema109()},data:data44}]);
errors++;
}
}
}
if(data.lmtp_sender_dependent_authentication !== undefined){
let data45 = data.lmtp_sender_dependent_authentication;
if((typeof data45 !== "boolean") && (typeof data45 !== "string")){
vErrors = add(vErrors, [{instancePath:instancePath+"/lmtp_sender_dependent_authentication",keyword:"type",params:{type: schema109().type},get parentSchema(){return schema109()},data:data45}]);
errors++;
}
if(typeof data45 === "string"){
if(!pattern68.test(data45)){
vErrors = add(vErrors, [{instancePath:instancePath+"/lmtp_sender_dependent_authentication",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},get parentSchema(){return schema109()},data:data45}]);
errors++;
}
}
}
if(data.lmtp_skip_5xx_greeting !== undefined){
let data46 = data.lmtp_skip_5xx_greeting;
if((typeof data46 !== "boolean") && (typeof data46 !== "string")){
vErrors = add(vErrors, [{instancePath:instancePath+"/lmtp_skip_5xx_greeting",keyword:"type",params:{type: schema109().type},get parentSchema(){return schema109()},data:data46}]);
errors++;
}
if(typeof data46 === "string"){
if(!pattern68.test(data46)){
vErrors = add(vErrors, [{instancePath:instancePath+"/lmtp_skip_5xx_greeting",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},get parentSchema(){return schema109()},data:data46}]);
errors++;
}
}
}
if(data.lmtp_skip_quit_response !== undefined){
let data47 = data.lmtp_skip_quit_response;
if((typeof data47 !== "boolean") && (typeof data47 !== "string")){
vErrors = add(vErrors, [{instancePath:instancePath+"/lmtp_skip_quit_response",keyword:"type",params:{type: schema109().type},get parentSchema(){return schema109()},data:data47}]);
errors++;
}
if(typeof data47 === "string"){
if(!pattern68.test(data47)){
vErrors = add(vErrors, [{instancePath:instancePath+"/lmtp_skip_quit_response",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},get parentSchema(){return schema109()},data:data47}]);
errors++;
}
}
}
if(data.lmtp_tls_block_early_mail_reply !== undefined){
let data48 = data.lmtp_tls_block_early_mail_reply;
if((typeof data48 !== "boolean") && (typeof data48 !== "string")){
vErrors = add(vErrors, [{instancePath:instancePath+"/lmtp_tls_block_early_mail_reply",keyword:"type",params:{type: schema109().type},get parentSchema(){return schema109()},data:data48}]);
errors++;
}
if(typeof data48 === "string"){
if(!pattern68.test(data48)){
vErrors = add(vErrors, [{instancePath:instancePath+"/lmtp_tls_block_early_mail_reply",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},get parentSchema(){return schema109()},data:data48}]);
errors++;
}
}
}
if(data.lmtp_tls_connection_reuse !== undefined){
let data49 = data.lmtp_tls_connection_reuse;
if((typeof data49 !== "boolean") && (typeof data49 !== "string")){
vErrors = add(vErrors, [{instancePath:instancePath+"/lmtp_tls_connection_reuse",keyword:"type",params:{type: schema109().type},get parentSchema(){return schema109()},data:data49}]);
errors++;
}
if(typeof data49 === "string"){
if(!pattern68.test(data49)){
vErrors = add(vErrors, [{instancePath:instancePath+"/lmtp_tls_connection_reuse",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},get parentSchema(){return schema109()},data:data49}]);
errors++;
}
}
}
if(data.lmtp_tls_enable_rpk !== undefined){
let data50 = data.lmtp_tls_enable_rpk;
if((typeof data50 !== "boolean") && (typeof data50 !== "string")){
vErrors = add(vErrors, [{instancePath:instancePath+"/lmtp_tls_enable_rpk",keyword:"type",params:{type: schema109().type},get parentSchema(){return schema109()},data:data50}]);
errors++;
}
if(typeof data50 === "string"){
if(!pattern68.test(data50)){
vErrors = add(vErrors, [{instancePath:instancePath+"/lmtp_tls_enable_rpk",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},get parentSchema(){return schema109()},data:data50}]);
errors++;
}
}
}
if(data.lmtp_tls_enforce_peername !== undefined){
let data51 = data.lmtp_tls_enforce_peername;
if((typeof data51 !== "boolean") && (typeof data51 !== "string")){
vErrors = add(vErrors, [{instancePath:instancePath+"/lmtp_tls_enforce_peername",keyword:"type",params:{type: schema109().type},get parentSchema(){return schema109()},data:data51}]);
errors++;
}
if(typeof data51 === "string"){
if(!pattern68.test(data51)){
vErrors = add(vErrors, [{instancePath:instancePath+"/lmtp_tls_enforce_peername",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},get parentSchema(){return schema109()},data:data51}]);
errors++;
}
}
}
if(data.lmtp_tls_enforce_sts_mx_patterns !== undefined){
let data52 = data.lmtp_tls_enforce_sts_mx_patterns;
if((typeof data52 !== "boolean") && (typeof data52 !== "string")){
vErrors = add(vErrors, [{instancePath:instancePath+"/lmtp_tls_enforce_sts_mx_patterns",keyword:"type",params:{type: schema109().type},get parentSchema(){return schema109()},data:data52}]);
errors++;
}
if(typeof data52 === "string"){
if(!pattern68.test(data52)){
vErrors = add(vErrors, [{instancePath:instancePath+"/lmtp_tls_enforce_sts_mx_patterns",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},get parentSchema(){return schema109()},data:data52}]);
errors++;
}
}
}
if(data.lmtp_tls_force_insecure_host_tlsa_lookup !== undefined){
let data53 = data.lmtp_tls_force_insecure_host_tlsa_lookup;
if((typeof data53 !== "boolean") && (typeof data53 !== "string")){
vErrors = add(vErrors, [{instancePath:instancePath+"/lmtp_tls_force_insecure_host_tlsa_lookup",keyword:"type",params:{type: schema109().type},get parentSchema(){return schema109()},data:data53}]);
errors++;
}
if(typeof data53 === "string"){
if(!pattern68.test(data53)){
vErrors = add(vErrors, [{instancePath:instancePath+"/lmtp_tls_force_insecure_host_tlsa_lookup",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},get parentSchema(){return schema109()},data:data53}]);
errors++;
}
}
}
if(data.lmtp_tls_note_starttls_offer !== undefined){
let data54 = data.lmtp_tls_note_starttls_offer;
if((typeof data54 !== "boolean") && (typeof data54 !== "string")){
vErrors = add(vErrors, [{instancePath:instancePath+"/lmtp_tls_note_starttls_offer",keyword:"type",params:{type: schema109().type},get parentSchema(){return schema109()},data:data54}]);
errors++;
}
if(typeof data54 === "string"){
if(!pattern68.test(data54)){
vErrors = add(vErrors, [{instancePath:instancePath+"/lmtp_tls_note_starttls_offer",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},get parentSchema(){return schema109()},data:data54}]);
errors++;
}
}
}
if(data.lmtp_tls_per_site !== undefined){
vErrors = add(vErrors, [{instancePath:instancePath+"/lmtp_tls_per_site",keyword:"not",params:{},get parentSchema(){return schema107().properties.lmtp_tls_per_site},data:data.lmtp_tls_per_site}]);
errors++;
}
if(data.lmtp_tls_wrappermode !== undefined){
let data56 = data.lmtp_tls_wrappermode;
if((typeof data56 !== "boolean") && (typeof data56 !== "string")){
vErrors = add(vErrors, [{instancePath:instancePath+"/lmtp_tls_wrappermode",keyword:"type",params:{type: schema109().type},get parentSchema(){return schema109()},data:data56}]);
errors++;
}
if(typeof data56 === "string"){
if(!pattern68.test(data56)){
vErrors = add(vErrors, [{instancePath:instancePath+"/lmtp_tls_wrappermode",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},get parentSchema(){return schema109()},data:data56}]);
errors++;
}
}
}
if(data.lmtp_tlsrpt_enable !== undefined){
let data57 = data.lmtp_tlsrpt_enable;
if((typeof data57 !== "boolean") && (typeof data57 !== "string")){
vErrors = add(vErrors, [{instancePath:instancePath+"/lmtp_tlsrpt_enable",keyword:"type",params:{type: schema109().type},get parentSchema(){return schema109()},data:data57}]);
errors++;
}
if(typeof data57 === "string"){
if(!pattern68.test(data57)){
vErrors = add(vErrors, [{instancePath:instancePath+"/lmtp_tlsrpt_enable",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},get parentSchema(){return schema109()},data:data57}]);
errors++;
}
}
}
if(data.lmtp_tlsrpt_skip_reused_handshakes !== undefined){
let data58 = data.lmtp_tlsrpt_skip_reused_handshakes;
if((typeof data58 !== "boolean") && (typeof data58 !== "string")){
vErrors = add(vErrors, [{instancePath:instancePath+"/lmtp_tlsrpt_skip_reused_handshakes",keyword:"type",params:{type: schema109().type},get parentSchema(){return schema109()},data:data58}]);
errors++;
}
if(typeof data58 === "string"){
if(!pattern68.test(data58)){
vErrors = add(vErrors, [{instancePath:instancePath+"/lmtp_tlsrpt_skip_reused_handshakes",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},get parentSchema(){return schema109()},data:data58}]);
errors++;
}
}
}
if(data.lmtp_use_tls !== undefined){
vErrors = add(vErrors, [{instancePath:instancePath+"/lmtp_use_tls",keyword:"not",params:{},get parentSchema(){return schema107().properties.lmtp_use_tls},data:data.lmtp_use_tls}]);
errors++;
}
if(data.multi_instance_enable !== undefined){
let data60 = data.multi_instance_enable;
if((typeof data60 !== "boolean") && (typeof data60 !== "string")){
vErrors = add(vErrors, [{instancePath:instancePath+"/multi_instance_enable",keyword:"type",params:{type: schema109().type},get parentSchema(){return schema109()},data:data60}]);
errors++;
}
if(typeof data60 === "string"){
if(!pattern68.test(data60)){
vErrors = add(vErrors, [{instancePath:instancePath+"/multi_instance_enable",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},get parentSchema(){return schema109()},data:data60}]);
errors++;
}
}
}
if(data.owner_request_special !== undefined){
let data61 = data.owner_request_special;
if((typeof data61 !== "boolean") && (typeof data61 !== "string")){
vErrors = add(vErrors, [{instancePath:instancePath+"/owner_request_special",keyword:"type",params:{type: schema109().type},get parentSchema(){return schema109()},data:data61}]);
errors++;
}
if(typeof data61 === "string"){
if(!pattern68.test(data61)){
vErrors = add(vErrors, [{instancePath:instancePath+"/owner_request_special",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},get parentSchema(){return schema109()},data:data61}]);
errors++;
}
}
}
if(data.postscreen_bare_newline_enable !== undefined){
let data62 = data.postscreen_bare_newline_enable;
if((typeof data62 !== "boolean") && (typeof data62 !== "string")){
vErrors = add(vErrors, [{instancePath:instancePath+"/postscreen_bare_newline_enable",keyword:"type",params:{type: schema109().type},get parentSchema(){return schema109()},data:data62}]);
errors++;
}
if(typeof data62 === "string"){
if(!pattern68.test(data62)){
vErrors = add(vErrors, [{instancePath:instancePath+"/postscreen_bare_newline_enable",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},get parentSchema(){return schema109()},data:data62}]);
errors++;
}
}
}
if(data.postscreen_enforce_tls !== undefined){
vErrors = add(vErrors, [{instancePath:instancePath+"/postscreen_enforce_tls",keyword:"not",params:{},get parentSchema(){return schema107().properties.postscreen_enforce_tls},data:data.postscreen_enforce_tls}]);
errors++;
}
if(data.postscreen_non_smtp_command_enable !== undefined){
let data64 = data.postscreen_non_smtp_command_enable;
if((typeof data64 !== "boolean") && (typeof data64 !== "string")){
vErrors = add(vErrors, [{instancePath:instancePath+"/postscreen_non_smtp_command_enable",keyword:"type",params:{type: schema109().type},get parentSchema(){return schema109()},data:data64}]);
errors++;
}
if(typeof data64 === "string"){
if(!pattern68.test(data64)){
vErrors = add(vErrors, [{instancePath:instancePath+"/postscreen_non_smtp_command_enable",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},get parentSchema(){return schema109()},data:data64}]);
errors++;
}
}
}
if(data.postscreen_pipelining_enable !== undefined){
let data65 = data.postscreen_pipelining_enable;
if((typeof data65 !== "boolean") && (typeof data65 !== "string")){
vErrors = add(vErrors, [{instancePath:instancePath+"/postscreen_pipelining_enable",keyword:"type",params:{type: schema109().type},get parentSchema(){return schema109()},data:data65}]);
errors++;
}
if(typeof data65 === "string"){
if(!pattern68.test(data65)){
vErrors = add(vErrors, [{instancePath:instancePath+"/postscreen_pipelining_enable",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},get parentSchema(){return schema109()},data:data65}]);
errors++;
}
}
}
if(data.postscreen_use_tls !== undefined){
vErrors = add(vErrors, [{instancePath:instancePath+"/postscreen_use_tls",keyword:"not",params:{},get parentSchema(){return schema107().properties.postscreen_use_tls},data:data.postscreen_use_tls}]);
errors++;
}
if(data.qmqpd_client_port_logging !== undefined){
let data67 = data.qmqpd_client_port_logging;
if((typeof data67 !== "boolean") && (typeof data67 !== "string")){
vErrors = add(vErrors, [{instancePath:instancePath+"/qmqpd_client_port_logging",keyword:"type",params:{type: schema109().type},get parentSchema(){return schema109()},data:data67}]);
errors++;
}
if(typeof data67 === "string"){
if(!pattern68.test(data67)){
vErrors = add(vErrors, [{instancePath:instancePath+"/qmqpd_client_port_logging",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},get parentSchema(){return schema109()},data:data67}]);
errors++;
}
}
}
if(data.require_home_directory !== undefined){
let data68 = data.require_home_directory;
if((typeof data68 !== "boolean") && (typeof data68 !== "string")){
vErrors = add(vErrors, [{instancePath:instancePath+"/require_home_directory",keyword:"type",params:{type: schema109().type},get parentSchema(){return schema109()},data:data68}]);
errors++;
}
if(typeof data68 === "string"){
if(!pattern68.test(data68)){
vErrors = add(vErrors, [{instancePath:instancePath+"/require_home_directory",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},get parentSchema(){return schema109()},data:data68}]);
errors++;
}
}
}
if(data.reset_owner_alias !== undefined){
let data69 = data.reset_owner_alias;
if((typeof data69 !== "boolean") && (typeof data69 !== "string")){
vErrors = add(vErrors, [{instancePath:instancePath+"/reset_owner_alias",keyword:"type",params:{type: schema109().type},get parentSchema(){return schema109()},data:data69}]);
errors++;
}
if(typeof data69 === "string"){
if(!pattern68.test(data69)){
vErrors = add(vErrors, [{instancePath:instancePath+"/reset_owner_alias",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},get parentSchema(){return schema109()},data:data69}]);
errors++;
}
}
}
if(data.resolve_dequoted_address !== undefined){
let data70 = data.resolve_dequoted_address;
if((typeof data70 !== "boolean") && (typeof data70 !== "string")){
vErrors = add(vErrors, [{instancePath:instancePath+"/resolve_dequoted_address",keyword:"type",params:{type: schema109().type},get parentSchema(){return schema109()},data:data70}]);
errors++;
}
if(typeof data70 === "string"){
if(!pattern68.test(data70)){
vErrors = add(vErrors, [{instancePath:instancePath+"/resolve_dequoted_address",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},get parentSchema(){return schema109()},data:data70}]);
errors++;
}
}
}
if(data.resolve_null_domain !== undefined){
let data71 = data.resolve_null_domain;
if((typeof data71 !== "boolean") && (typeof data71 !== "string")){
vErrors = add(vErrors, [{instancePath:instancePath+"/resolve_null_domain",keyword:"type",params:{type: schema109().type},get parentSchema(){return schema109()},data:data71}]);
errors++;
}
if(typeof data71 === "string"){
if(!pattern68.test(data71)){
vErrors = add(vErrors, [{instancePath:instancePath+"/resolve_null_domain",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},get parentSchema(){return schema109()},data:data71}]);
errors++;
}
}
}
if(data.resolve_numeric_domain !== undefined){
let data72 = data.resolve_numeric_domain;
if((typeof data72 !== "boolean") && (typeof data72 !== "string")){
vErrors = add(vErrors, [{instancePath:instancePath+"/resolve_numeric_domain",keyword:"type",params:{type: schema109().type},get parentSchema(){return schema109()},data:data72}]);
errors++;
}
if(typeof data72 === "string"){
if(!pattern68.test(data72)){
vErrors = add(vErrors, [{instancePath:instancePath+"/resolve_numeric_domain",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},get parentSchema(){return schema109()},data:data72}]);
errors++;
}
}
}
if(data.send_cyrus_sasl_authzid !== undefined){
let data73 = data.send_cyrus_sasl_authzid;
if((typeof data73 !== "boolean") && (typeof data73 !== "string")){
vErrors = add(vErrors, [{instancePath:instancePath+"/send_cyrus_sasl_authzid",keyword:"type",params:{type: schema109().type},get parentSchema(){return schema109()},data:data73}]);
errors++;
}
if(typeof data73 === "string"){
if(!pattern68.test(data73)){
vErrors = add(vErrors, [{instancePath:instancePath+"/send_cyrus_sasl_authzid",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},get parentSchema(){return schema109()},data:data73}]);
errors++;
}
}
}
if(data.show_user_unknown_table_name !== undefined){
let data74 = data.show_user_unknown_table_name;
if((typeof data74 !== "boolean") && (typeof data74 !== "string")){
vErrors = add(vErrors, [{instancePath:instancePath+"/show_user_unknown_table_name",keyword:"type",params:{type: schema109().type},get parentSchema(){return schema109()},data:data74}]);
errors++;
}
if(typeof data74 === "string"){
if(!pattern68.test(data74)){
vErrors = add(vErrors, [{instancePath:instancePath+"/show_user_unknown_table_name",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},get parentSchema(){return schema109()},data:data74}]);
errors++;
}
}
}
if(data.smtp_always_send_ehlo !== undefined){
let data75 = data.smtp_always_send_ehlo;
if((typeof data75 !== "boolean") && (typeof data75 !== "string")){
vErrors = add(vErrors, [{instancePath:instancePath+"/smtp_always_send_ehlo",keyword:"type",params:{type: schema109().type},get parentSchema(){return schema109()},data:data75}]);
errors++;
}
if(typeof data75 === "string"){
if(!pattern68.test(data75)){
vErrors = add(vErrors, [{instancePath:instancePath+"/smtp_always_send_ehlo",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},get parentSchema(){return schema109()},data:data75}]);
errors++;
}
}
}
if(data.smtp_balance_inet_protocols !== undefined){
let data76 = data.smtp_balance_inet_protocols;
if((typeof data76 !== "boolean") && (typeof data76 !== "string")){
vErrors = add(vErrors, [{instancePath:instancePath+"/smtp_balance_inet_protocols",keyword:"type",params:{type: schema109().type},get parentSchema(){return schema109()},data:data76}]);
errors++;
}
if(typeof data76 === "string"){
if(!pattern68.test(data76)){
vErrors = add(vErrors, [{instancePath:instancePath+"/smtp_balance_inet_protocols",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},get parentSchema(){return schema109()},data:data76}]);
errors++;
}
}
}
if(data.smtp_bind_address_enforce !== undefined){
let data77 = data.smtp_bind_address_enforce;
if((typeof data77 !== "boolean") && (typeof data77 !== "string")){
vErrors = add(vErrors, [{instancePath:instancePath+"/smtp_bind_address_enforce",keyword:"type",params:{type: schema109().type},get parentSchema(){return schema109()},data:data77}]);
errors++;
}
if(typeof data77 === "string"){
if(!pattern68.test(data77)){
vErrors = add(vErrors, [{instancePath:instancePath+"/smtp_bind_address_enforce",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},get parentSchema(){return schema109()},data:data77}]);
errors++;
}
}
}
if(data.smtp_cname_overrides_servername !== undefined){
let data78 = data.smtp_cname_overrides_servername;
if((typeof data78 !== "boolean") && (typeof data78 !== "string")){
vErrors = add(vErrors, [{instancePath:instancePath+"/smtp_cname_overrides_servername",keyword:"type",params:{type: schema109().type},get parentSchema(){return schema109()},data:data78}]);
errors++;
}
if(typeof data78 === "string"){
if(!pattern68.test(data78)){
vErrors = add(vErrors, [{instancePath:instancePath+"/smtp_cname_overrides_servername",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},get parentSchema(){return schema109()},data:data78}]);
errors++;
}
}
}
if(data.smtp_connection_cache_on_demand !== undefined){
let data79 = data.smtp_connection_cache_on_demand;
if((typeof data79 !== "boolean") && (typeof data79 !== "string")){
vErrors = add(vErrors, [{instancePath:instancePath+"/smtp_connection_cache_on_demand",keyword:"type",params:{type: schema109().type},get parentSchema(){return schema109()},data:data79}]);
errors++;
}
if(typeof data79 === "string"){
if(!pattern68.test(data79)){
vErrors = add(vErrors, [{instancePath:instancePath+"/smtp_connection_cache_on_demand",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},get parentSchema(){return schema109()},data:data79}]);
errors++;
}
}
}
if(data.smtp_defer_if_no_mx_address_found !== undefined){
let data80 = data.smtp_defer_if_no_mx_address_found;
if((typeof data80 !== "boolean") && (typeof data80 !== "string")){
vErrors = add(vErrors, [{instancePath:instancePath+"/smtp_defer_if_no_mx_address_found",keyword:"type",params:{type: schema109().type},get parentSchema(){return schema109()},data:data80}]);
errors++;
}
if(typeof data80 === "string"){
if(!pattern68.test(data80)){
vErrors = add(vErrors, [{instancePath:instancePath+"/smtp_defer_if_no_mx_address_found",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},get parentSchema(){return schema109()},data:data80}]);
errors++;
}
}
}
if(data.smtp_enforce_tls !== undefined){
vErrors = add(vErrors, [{instancePath:instancePath+"/smtp_enforce_tls",keyword:"not",params:{},get parentSchema(){return schema107().properties.smtp_enforce_tls},data:data.smtp_enforce_tls}]);
errors++;
}
if(data.smtp_never_send_ehlo !== undefined){
let data82 = data.smtp_never_send_ehlo;
if((typeof data82 !== "boolean") && (typeof data82 !== "string")){
vErrors = add(vErrors, [{instancePath:instancePath+"/smtp_never_send_ehlo",keyword:"type",params:{type: schema109().type},get parentSchema(){return schema109()},data:data82}]);
errors++;
}
if(typeof data82 === "string"){
if(!pattern68.test(data82)){
vErrors = add(vErrors, [{instancePath:instancePath+"/smtp_never_send_ehlo",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},get parentSchema(){return schema109()},data:data82}]);
errors++;
}
}
}
if(data.smtp_quote_rfc821_envelope !== undefined){
let data83 = data.smtp_quote_rfc821_envelope;
if((typeof data83 !== "boolean") && (typeof data83 !== "string")){
vErrors = add(vErrors, [{instancePath:instancePath+"/smtp_quote_rfc821_envelope",keyword:"type",params:{type: schema109().type},get parentSchema(){return schema109()},data:data83}]);
errors++;
}
if(typeof data83 === "string"){
if(!pattern68.test(data83)){
vErrors = add(vErrors, [{instancePath:instancePath+"/smtp_quote_rfc821_envelope",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},get parentSchema(){return schema109()},data:data83}]);
errors++;
}
}
}
if(data.smtp_randomize_addresses !== undefined){
let data84 = data.smtp_randomize_addresses;
if((typeof data84 !== "boolean") && (typeof data84 !== "string")){
vErrors = add(vErrors, [{instancePath:instancePath+"/smtp_randomize_addresses",keyword:"type",params:{type: schema109().type},get parentSchema(){return schema109()},data:data84}]);
errors++;
}
if(typeof data84 === "string"){
if(!pattern68.test(data84)){
vErrors = add(vErrors, [{instancePath:instancePath+"/smtp_randomize_addresses",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},get parentSchema(){return schema109()},data:data84}]);
errors++;
}
}
}
if(data.smtp_sasl_auth_enable !== undefined){
let data85 = data.smtp_sasl_auth_enable;
if((typeof data85 !== "boolean") && (typeof data85 !== "string")){
vErrors = add(vErrors, [{instancePath:instancePath+"/smtp_sasl_auth_enable",keyword:"type",params:{type: schema109().type},get parentSchema(){return schema109()},data:data85}]);
errors++;
}
if(typeof data85 === "string"){
if(!pattern68.test(data85)){
vErrors = add(vErrors, [{instancePath:instancePath+"/smtp_sasl_auth_enable",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},get parentSchema(){return schema109()},data:data85}]);
errors++;
}
}
}
if(data.smtp_sasl_auth_soft_bounce !== undefined){
let data86 = data.smtp_sasl_auth_soft_bounce;
if((typeof data86 !== "boolean") && (typeof data86 !== "string")){
vErrors = add(vErrors, [{instancePath:instancePath+"/smtp_sasl_auth_soft_bounce",keyword:"type",params:{type: schema109().type},get parentSchema(){return schema109()},data:data86}]);
errors++;
}
if(typeof data86 === "string"){
if(!pattern68.test(data86)){
vErrors = add(vErrors, [{instancePath:instancePath+"/smtp_sasl_auth_soft_bounce",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},get parentSchema(){return schema109()},data:data86}]);
errors++;
}
}
}
if(data.smtp_send_dummy_mail_auth !== undefined){
let data87 = data.smtp_send_dummy_mail_auth;
if((typeof data87 !== "boolean") && (typeof data87 !== "string")){
vErrors = add(vErrors, [{instancePath:instancePath+"/smtp_send_dummy_mail_auth",keyword:"type",params:{type: schema109().type},get parentSchema(){return schema109()},data:data87}]);
errors++;
}
if(typeof data87 === "string"){
if(!pattern68.test(data87)){
vErrors = add(vErrors, [{instancePath:instancePath+"/smtp_send_dummy_mail_auth",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},get parentSchema(){return schema109()},data:data87}]);
errors++;
}
}
}
if(data.smtp_send_xforward_command !== undefined){
let data88 = data.smtp_send_xforward_command;
if((typeof data88 !== "boolean") && (typeof data88 !== "string")){
vErrors = add(vErrors, [{instancePath:instancePath+"/smtp_send_xforward_command",keyword:"type",params:{type: schema109().type},get parentSchema(){return schema109()},data:data88}]);
errors++;
}
if(typeof data88 === "string"){
if(!pattern68.test(data88)){
vErrors = add(vErrors, [{instancePath:instancePath+"/smtp_send_xforward_command",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},get parentSchema(){return schema109()},data:data88}]);
errors++;
}
}
}
if(data.smtp_sender_dependent_authentication !== undefined){
let data89 = data.smtp_sender_dependent_authentication;
if((typeof data89 !== "boolean") && (typeof data89 !== "string")){
vErrors = add(vErrors, [{instancePath:instancePath+"/smtp_sender_dependent_authentication",keyword:"type",params:{type: schema109().type},get parentSchema(){return schema109()},data:data89}]);
errors++;
}
if(typeof data89 === "string"){
if(!pattern68.test(data89)){
vErrors = add(vErrors, [{instancePath:instancePath+"/smtp_sender_dependent_authentication",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},get parentSchema(){return schema109()},data:data89}]);
errors++;
}
}
}
if(data.smtp_skip_5xx_greeting !== undefined){
let data90 = data.smtp_skip_5xx_greeting;
if((typeof data90 !== "boolean") && (typeof data90 !== "string")){
vErrors = add(vErrors, [{instancePath:instancePath+"/smtp_skip_5xx_greeting",keyword:"type",params:{type: schema109().type},get parentSchema(){return schema109()},data:data90}]);
errors++;
}
if(typeof data90 === "string"){
if(!pattern68.test(data90)){
vErrors = add(vErrors, [{instancePath:instancePath+"/smtp_skip_5xx_greeting",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},get parentSchema(){return schema109()},data:data90}]);
errors++;
}
}
}
if(data.smtp_skip_quit_response !== undefined){
let data91 = data.smtp_skip_quit_response;
if((typeof data91 !== "boolean") && (typeof data91 !== "string")){
vErrors = add(vErrors, [{instancePath:instancePath+"/smtp_skip_quit_response",keyword:"type",params:{type: schema109().type},get parentSchema(){return schema109()},data:data91}]);
errors++;
}
if(typeof data91 === "string"){
if(!pattern68.test(data91)){
vErrors = add(vErrors, [{instancePath:instancePath+"/smtp_skip_quit_response",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},get parentSchema(){return schema109()},data:data91}]);
errors++;
}
}
}
if(data.smtp_tls_block_early_mail_reply !== undefined){
let data92 = data.smtp_tls_block_early_mail_reply;
if((typeof data92 !== "boolean") && (typeof data92 !== "string")){
vErrors = add(vErrors, [{instancePath:instancePath+"/smtp_tls_block_early_mail_reply",keyword:"type",params:{type: schema109().type},get parentSchema(){return schema109()},data:data92}]);
errors++;
}
if(typeof data92 === "string"){
if(!pattern68.test(data92)){
vErrors = add(vErrors, [{instancePath:instancePath+"/smtp_tls_block_early_mail_reply",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},get parentSchema(){return schema109()},data:data92}]);
errors++;
}
}
}
if(data.smtp_tls_connection_reuse !== undefined){
let data93 = data.smtp_tls_connection_reuse;
if((typeof data93 !== "boolean") && (typeof data93 !== "string")){
vErrors = add(vErrors, [{instancePath:instancePath+"/smtp_tls_connection_reuse",keyword:"type",params:{type: schema109().type},get parentSchema(){return schema109()},data:data93}]);
errors++;
}
if(typeof data93 === "string"){
if(!pattern68.test(data93)){
vErrors = add(vErrors, [{instancePath:instancePath+"/smtp_tls_connection_reuse",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},get parentSchema(){return schema109()},data:data93}]);
errors++;
}
}
}
if(data.smtp_tls_enable_rpk !== undefined){
let data94 = data.smtp_tls_enable_rpk;
if((typeof data94 !== "boolean") && (typeof data94 !== "string")){
vErrors = add(vErrors, [{instancePath:instancePath+"/smtp_tls_enable_rpk",keyword:"type",params:{type: schema109().type},get parentSchema(){return schema109()},data:data94}]);
errors++;
}
if(typeof data94 === "string"){
if(!pattern68.test(data94)){
vErrors = add(vErrors, [{instancePath:instancePath+"/smtp_tls_enable_rpk",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},get parentSchema(){return schema109()},data:data94}]);
errors++;
}
}
}
if(data.smtp_tls_enforce_peername !== undefined){
let data95 = data.smtp_tls_enforce_peername;
if((typeof data95 !== "boolean") && (typeof data95 !== "string")){
vErrors = add(vErrors, [{instancePath:instancePath+"/smtp_tls_enforce_peername",keyword:"type",params:{type: schema109().type},get parentSchema(){return schema109()},data:data95}]);
errors++;
}
if(typeof data95 === "string"){
if(!pattern68.test(data95)){
vErrors = add(vErrors, [{instancePath:instancePath+"/smtp_tls_enforce_peername",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},get parentSchema(){return schema109()},data:data95}]);
errors++;
}
}
}
if(data.smtp_tls_enforce_sts_mx_patterns !== undefined){
let data96 = data.smtp_tls_enforce_sts_mx_patterns;
if((typeof data96 !== "boolean") && (typeof data96 !== "string")){
vErrors = add(vErrors, [{instancePath:instancePath+"/smtp_tls_enforce_sts_mx_patterns",keyword:"type",params:{type: schema109().type},get parentSchema(){return schema109()},data:data96}]);
errors++;
}
if(typeof data96 === "string"){
if(!pattern68.test(data96)){
vErrors = add(vErrors, [{instancePath:instancePath+"/smtp_tls_enforce_sts_mx_patterns",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},get parentSchema(){return schema109()},data:data96}]);
errors++;
}
}
}
if(data.smtp_tls_force_insecure_host_tlsa_lookup !== undefined){
let data97 = data.smtp_tls_force_insecure_host_tlsa_lookup;
if((typeof data97 !== "boolean") && (typeof data97 !== "string")){
vErrors = add(vErrors, [{instancePath:instancePath+"/smtp_tls_force_insecure_host_tlsa_lookup",keyword:"type",params:{type: schema109().type},get parentSchema(){return schema109()},data:data97}]);
errors++;
}
if(typeof data97 === "string"){
if(!pattern68.test(data97)){
vErrors = add(vErrors, [{instancePath:instancePath+"/smtp_tls_force_insecure_host_tlsa_lookup",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},get parentSchema(){return schema109()},data:data97}]);
errors++;
}
}
}
if(data.smtp_tls_note_starttls_offer !== undefined){
let data98 = data.smtp_tls_note_starttls_offer;
if((typeof data98 !== "boolean") && (typeof data98 !== "string")){
vErrors = add(vErrors, [{instancePath:instancePath+"/smtp_tls_note_starttls_offer",keyword:"type",params:{type: schema109().type},get parentSchema(){return schema109()},data:data98}]);
errors++;
}
if(typeof data98 === "string"){
if(!pattern68.test(data98)){
vErrors = add(vErrors, [{instancePath:instancePath+"/smtp_tls_note_starttls_offer",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},get parentSchema(){return schema109()},data:data98}]);
errors++;
}
}
}
if(data.smtp_tls_per_site !== undefined){
vErrors = add(vErrors, [{instancePath:instancePath+"/smtp_tls_per_site",keyword:"not",params:{},get parentSchema(){return schema107().properties.smtp_tls_per_site},data:data.smtp_tls_per_site}]);
errors++;
}
if(data.smtp_tls_wrappermode !== undefined){
let data100 = data.smtp_tls_wrappermode;
if((typeof data100 !== "boolean") && (typeof data100 !== "string")){
vErrors = add(vErrors, [{instancePath:instancePath+"/smtp_tls_wrappermode",keyword:"type",params:{type: schema109().type},get parentSchema(){return schema109()},data:data100}]);
errors++;
}
if(typeof data100 === "string"){
if(!pattern68.test(data100)){
vErrors = add(vErrors, [{instancePath:instancePath+"/smtp_tls_wrappermode",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},get parentSchema(){return schema109()},data:data100}]);
errors++;
}
}
}
if(data.smtp_tlsrpt_enable !== undefined){
let data101 = data.smtp_tlsrpt_enable;
if((typeof data101 !== "boolean") && (typeof data101 !== "string")){
vErrors = add(vErrors, [{instancePath:instancePath+"/smtp_tlsrpt_enable",keyword:"type",params:{type: schema109().type},get parentSchema(){return schema109()},data:data101}]);
errors++;
}
if(typeof data101 === "string"){
if(!pattern68.test(data101)){
vErrors = add(vErrors, [{instancePath:instancePath+"/smtp_tlsrpt_enable",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},get parentSchema(){return schema109()},data:data101}]);
errors++;
}
}
}
if(data.smtp_tlsrpt_skip_reused_handshakes !== undefined){
let data102 = data.smtp_tlsrpt_skip_reused_handshakes;
if((typeof data102 !== "boolean") && (typeof data102 !== "string")){
vErrors = add(vErrors, [{instancePath:instancePath+"/smtp_tlsrpt_skip_reused_handshakes",keyword:"type",params:{type: schema109().type},get parentSchema(){return schema109()},data:data102}]);
errors++;
}
if(typeof data102 === "string"){
if(!pattern68.test(data102)){
vErrors = add(vErrors, [{instancePath:instancePath+"/smtp_tlsrpt_skip_reused_handshakes",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},get parentSchema(){return schema109()},data:data102}]);
errors++;
}
}
}
if(data.smtp_use_tls !== undefined){
vErrors = add(vErrors, [{instancePath:instancePath+"/smtp_use_tls",keyword:"not",params:{},get parentSchema(){return schema107().properties.smtp_use_tls},data:data.smtp_use_tls}]);
errors++;
}
if(data.smtpd_client_port_logging !== undefined){
let data104 = data.smtpd_client_port_logging;
if((typeof data104 !== "boolean") && (typeof data104 !== "string")){
vErrors = add(vErrors, [{instancePath:instancePath+"/smtpd_client_port_logging",keyword:"type",params:{type: schema109().type},get parentSchema(){return schema109()},data:data104}]);
errors++;
}
if(typeof data104 === "string"){
if(!pattern68.test(data104)){
vErrors = add(vErrors, [{instancePath:instancePath+"/smtpd_client_port_logging",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},get parentSchema(){return schema109()},data:data104}]);
errors++;
}
}
}
if(data.smtpd_delay_open_until_valid_rcpt !== undefined){
let data105 = data.smtpd_delay_open_until_valid_rcpt;
if((typeof data105 !== "boolean") && (typeof data105 !== "string")){
vErrors = add(vErrors, [{instancePath:instancePath+"/smtpd_delay_open_until_valid_rcpt",keyword:"type",params:{type: schema109().type},get parentSchema(){return schema109()},data:data105}]);
errors++;
}
if(typeof data105 === "string"){
if(!pattern68.test(data105)){
vErrors = add(vErrors, [{instancePath:instancePath+"/smtpd_delay_open_until_valid_rcpt",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},get parentSchema(){return schema109()},data:data105}]);
errors++;
}
}
}
if(data.smtpd_delay_reject !== undefined){
let data106 = data.smtpd_delay_reject;
if((typeof data106 !== "boolean") && (typeof data106 !== "string")){
vErrors = add(vErrors, [{instancePath:instancePath+"/smtpd_delay_reject",keyword:"type",params:{type: schema109().type},get parentSchema(){return schema109()},data:data106}]);
errors++;
}
if(typeof data106 === "string"){
if(!pattern68.test(data106)){
vErrors = add(vErrors, [{instancePath:instancePath+"/smtpd_delay_reject",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},get parentSchema(){return schema109()},data:data106}]);
errors++;
}
}
}
if(data.smtpd_enforce_tls !== undefined){
vErrors = add(vErrors, [{instancePath:instancePath+"/smtpd_enforce_tls",keyword:"not",params:{},get parentSchema(){return schema107().properties.smtpd_enforce_tls},data:data.smtpd_enforce_tls}]);
errors++;
}
if(data.smtpd_forbid_unauth_pipelining !== undefined){
let data108 = data.smtpd_forbid_unauth_pipelining;
if((typeof data108 !== "boolean") && (typeof data108 !== "string")){
vErrors = add(vErrors, [{instancePath:instancePath+"/smtpd_forbid_unauth_pipelining",keyword:"type",params:{type: schema109().type},get parentSchema(){return schema109()},data:data108}]);
errors++;
}
if(typeof data108 === "string"){
if(!pattern68.test(data108)){
vErrors = add(vErrors, [{instancePath:instancePath+"/smtpd_forbid_unauth_pipelining",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},get parentSchema(){return schema109()},data:data108}]);
errors++;
}
}
}
if(data.smtpd_helo_required !== undefined){
let data109 = data.smtpd_helo_required;
if((typeof data109 !== "boolean") && (typeof data109 !== "string")){
vErrors = add(vErrors, [{instancePath:instancePath+"/smtpd_helo_required",keyword:"type",params:{type: schema109().type},get parentSchema(){return schema109()},data:data109}]);
errors++;
}
if(typeof data109 === "string"){
if(!pattern68.test(data109)){
vErrors = add(vErrors, [{instancePath:instancePath+"/smtpd_helo_required",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},get parentSchema(){return schema109()},data:data109}]);
errors++;
}
}
}
if(data.smtpd_hide_client_session !== undefined){
let data110 = data.smtpd_hide_client_session;
if((typeof data110 !== "boolean") && (typeof data110 !== "string")){
vErrors = add(vErrors, [{instancePath:instancePath+"/smtpd_hide_client_session",keyword:"type",params:{type: schema109().type},get parentSchema(){return schema109()},data:data110}]);
errors++;
}
if(typeof data110 === "string"){
if(!pattern68.test(data110)){
vErrors = add(vErrors, [{instancePath:instancePath+"/smtpd_hide_client_session",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},get parentSchema(){return schema109()},data:data110}]);
errors++;
}
}
}
if(data.smtpd_peername_lookup !== undefined){
let data111 = data.smtpd_peername_lookup;
if((typeof data111 !== "boolean") && (typeof data111 !== "string")){
vErrors = add(vErrors, [{instancePath:instancePath+"/smtpd_peername_lookup",keyword:"type",params:{type: schema109().type},get parentSchema(){return schema109()},data:data111}]);
errors++;
}
if(typeof data111 === "string"){
if(!pattern68.test(data111)){
vErrors = add(vErrors, [{instancePath:instancePath+"/smtpd_peername_lookup",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},get parentSchema(){return schema109()},data:data111}]);
errors++;
}
}
}
if(data.smtpd_reject_unlisted_recipient !== undefined){
let data112 = data.smtpd_reject_unlisted_recipient;
if((typeof data112 !== "boolean") && (typeof data112 !== "string")){
vErrors = add(vErrors, [{instancePath:instancePath+"/smtpd_reject_unlisted_recipient",keyword:"type",params:{type: schema109().type},get parentSchema(){return schema109()},data:data112}]);
errors++;
}
if(typeof data112 === "string"){
if(!pattern68.test(data112)){
vErrors = add(vErrors, [{instancePath:instancePath+"/smtpd_reject_unlisted_recipient",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},get parentSchema(){return schema109()},data:data112}]);
errors++;
}
}
}
if(data.smtpd_reject_unlisted_sender !== undefined){
let data113 = data.smtpd_reject_unlisted_sender;
if((typeof data113 !== "boolean") && (typeof data113 !== "string")){
vErrors = add(vErrors, [{instancePath:instancePath+"/smtpd_reject_unlisted_sender",keyword:"type",params:{type: schema109().type},get parentSchema(){return schema109()},data:data113}]);
errors++;
}
if(typeof data113 === "string"){
if(!pattern68.test(data113)){
vErrors = add(vErrors, [{instancePath:instancePath+"/smtpd_reject_unlisted_sender",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},get parentSchema(){return schema109()},data:data113}]);
errors++;
}
}
}
if(data.smtpd_sasl_auth_enable !== undefined){
let data114 = data.smtpd_sasl_auth_enable;
if((typeof data114 !== "boolean") && (typeof data114 !== "string")){
vErrors = add(vErrors, [{instancePath:instancePath+"/smtpd_sasl_auth_enable",keyword:"type",params:{type: schema109().type},get parentSchema(){return schema109()},data:data114}]);
errors++;
}
if(typeof data114 === "string"){
if(!pattern68.test(data114)){
vErrors = add(vErrors, [{instancePath:instancePath+"/smtpd_sasl_auth_enable",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},get parentSchema(){return schema109()},data:data114}]);
errors++;
}
}
}
if(data.smtpd_sasl_authenticated_header !== undefined){
let data115 = data.smtpd_sasl_authenticated_header;
if((typeof data115 !== "boolean") && (typeof data115 !== "string")){
vErrors = add(vErrors, [{instancePath:instancePath+"/smtpd_sasl_authenticated_header",keyword:"type",params:{type: schema109().type},get parentSchema(){return schema109()},data:data115}]);
errors++;
}
if(typeof data115 === "string"){
if(!pattern68.test(data115)){
vErrors = add(vErrors, [{instancePath:instancePath+"/smtpd_sasl_authenticated_header",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},get parentSchema(){return schema109()},data:data115}]);
errors++;
}
}
}
if(data.smtpd_tls_always_issue_session_ids !== undefined){
let data116 = data.smtpd_tls_always_issue_session_ids;
if((typeof data116 !== "boolean") && (typeof data116 !== "string")){
vErrors = add(vErrors, [{instancePath:instancePath+"/smtpd_tls_always_issue_session_ids",keyword:"type",params:{type: schema109().type},get parentSchema(){return schema109()},data:data116}]);
errors++;
}
if(typeof data116 === "string"){
if(!pattern68.test(data116)){
vErrors = add(vErrors, [{instancePath:instancePath+"/smtpd_tls_always_issue_session_ids",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},get parentSchema(){return schema109()},data:data116}]);
errors++;
}
}
}
if(data.smtpd_tls_ask_ccert !== undefined){
let data117 = data.smtpd_tls_ask_ccert;
if((typeof data117 !== "boolean") && (typeof data117 !== "string")){
vErrors = add(vErrors, [{instancePath:instancePath+"/smtpd_tls_ask_ccert",keyword:"type",params:{type: schema109().type},get parentSchema(){return schema109()},data:data117}]);
errors++;
}
if(typeof data117 === "string"){
if(!pattern68.test(data117)){
vErrors = add(vErrors, [{instancePath:instancePath+"/smtpd_tls_ask_ccert",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},get parentSchema(){return schema109()},data:data117}]);
errors++;
}
}
}
if(data.smtpd_tls_auth_only !== undefined){
let data118 = data.smtpd_tls_auth_only;
if((typeof data118 !== "boolean") && (typeof data118 !== "string")){
vErrors = add(vErrors, [{instancePath:instancePath+"/smtpd_tls_auth_only",keyword:"type",params:{type: schema109().type},get parentSchema(){return schema109()},data:data118}]);
errors++;
}
if(typeof data118 === "string"){
if(!pattern68.test(data118)){
vErrors = add(vErrors, [{instancePath:instancePath+"/smtpd_tls_auth_only",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},get parentSchema(){return schema109()},data:data118}]);
errors++;
}
}
}
if(data.smtpd_tls_dh1024_param_file !== undefined){
vErrors = add(vErrors, [{instancePath:instancePath+"/smtpd_tls_dh1024_param_file",keyword:"not",params:{},get parentSchema(){return schema107().properties.smtpd_tls_dh1024_param_file},data:data.smtpd_tls_dh1024_param_file}]);
errors++;
}
if(data.smtpd_tls_eecdh_grade !== undefined){
vErrors = add(vErrors, [{instancePath:instancePath+"/smtpd_tls_eecdh_grade",keyword:"not",params:{},get parentSchema(){return schema107().properties.smtpd_tls_eecdh_grade},data:data.smtpd_tls_eecdh_grade}]);
errors++;
}
if(data.smtpd_tls_enable_rpk !== undefined){
let data121 = data.smtpd_tls_enable_rpk;
if((typeof data121 !== "boolean") && (typeof data121 !== "string")){
vErrors = add(vErrors, [{instancePath:instancePath+"/smtpd_tls_enable_rpk",keyword:"type",params:{type: schema109().type},get parentSchema(){return schema109()},data:data121}]);
errors++;
}
if(typeof data121 === "string"){
if(!pattern68.test(data121)){
vErrors = add(vErrors, [{instancePath:instancePath+"/smtpd_tls_enable_rpk",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},get parentSchema(){return schema109()},data:data121}]);
errors++;
}
}
}
if(data.smtpd_tls_received_header !== undefined){
let data122 = data.smtpd_tls_received_header;
if((typeof data122 !== "boolean") && (typeof data122 !== "string")){
vErrors = add(vErrors, [{instancePath:instancePath+"/smtpd_tls_received_header",keyword:"type",params:{type: schema109().type},get parentSchema(){return schema109()},data:data122}]);
errors++;
}
if(typeof data122 === "string"){
if(!pattern68.test(data122)){
vErrors = add(vErrors, [{instancePath:instancePath+"/smtpd_tls_received_header",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},get parentSchema(){return schema109()},data:data122}]);
errors++;
}
}
}
if(data.smtpd_tls_req_ccert !== undefined){
let data123 = data.smtpd_tls_req_ccert;
if((typeof data123 !== "boolean") && (typeof data123 !== "string")){
vErrors = add(vErrors, [{instancePath:instancePath+"/smtpd_tls_req_ccert",keyword:"type",params:{type: schema109().type},get parentSchema(){return schema109()},data:data123}]);
errors++;
}
if(typeof data123 === "string"){
if(!pattern68.test(data123)){
vErrors = add(vErrors, [{instancePath:instancePath+"/smtpd_tls_req_ccert",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},get parentSchema(){return schema109()},data:data123}]);
errors++;
}
}
}
if(data.smtpd_tls_wrappermode !== undefined){
let data124 = data.smtpd_tls_wrappermode;
if((typeof data124 !== "boolean") && (typeof data124 !== "string")){
vErrors = add(vErrors, [{instancePath:instancePath+"/smtpd_tls_wrappermode",keyword:"type",params:{type: schema109().type},get parentSchema(){return schema109()},data:data124}]);
errors++;
}
if(typeof data124 === "string"){
if(!pattern68.test(data124)){
vErrors = add(vErrors, [{instancePath:instancePath+"/smtpd_tls_wrappermode",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},get parentSchema(){return schema109()},data:data124}]);
errors++;
}
}
}
if(data.smtpd_use_tls !== undefined){
vErrors = add(vErrors, [{instancePath:instancePath+"/smtpd_use_tls",keyword:"not",params:{},get parentSchema(){return schema107().properties.smtpd_use_tls},data:data.smtpd_use_tls}]);
errors++;
}
if(data.soft_bounce !== undefined){
let data126 = data.soft_bounce;
if((typeof data126 !== "boolean") && (typeof data126 !== "string")){
vErrors = add(vErrors, [{instancePath:instancePath+"/soft_bounce",keyword:"type",params:{type: schema109().type},get parentSchema(){return schema109()},data:data126}]);
errors++;
}
if(typeof data126 === "string"){
if(!pattern68.test(data126)){
vErrors = add(vErrors, [{instancePath:instancePath+"/soft_bounce",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},get parentSchema(){return schema109()},data:data126}]);
errors++;
}
}
}
if(data.strict_7bit_headers !== undefined){
let data127 = data.strict_7bit_headers;
if((typeof data127 !== "boolean") && (typeof data127 !== "string")){
vErrors = add(vErrors, [{instancePath:instancePath+"/strict_7bit_headers",keyword:"type",params:{type: schema109().type},get parentSchema(){return schema109()},data:data127}]);
errors++;
}
if(typeof data127 === "string"){
if(!pattern68.test(data127)){
vErrors = add(vErrors, [{instancePath:instancePath+"/strict_7bit_headers",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},get parentSchema(){return schema109()},data:data127}]);
errors++;
}
}
}
if(data.strict_8bitmime !== undefined){
let data128 = data.strict_8bitmime;
if((typeof data128 !== "boolean") && (typeof data128 !== "string")){
vErrors = add(vErrors, [{instancePath:instancePath+"/strict_8bitmime",keyword:"type",params:{type: schema109().type},get parentSchema(){return schema109()},data:data128}]);
errors++;
}
if(typeof data128 === "string"){
if(!pattern68.test(data128)){
vErrors = add(vErrors, [{instancePath:instancePath+"/strict_8bitmime",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},get parentSchema(){return schema109()},data:data128}]);
errors++;
}
}
}
if(data.strict_8bitmime_body !== undefined){
let data129 = data.strict_8bitmime_body;
if((typeof data129 !== "boolean") && (typeof data129 !== "string")){
vErrors = add(vErrors, [{instancePath:instancePath+"/strict_8bitmime_body",keyword:"type",params:{type: schema109().type},get parentSchema(){return schema109()},data:data129}]);
errors++;
}
if(typeof data129 === "string"){
if(!pattern68.test(data129)){
vErrors = add(vErrors, [{instancePath:instancePath+"/strict_8bitmime_body",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},get parentSchema(){return schema109()},data:data129}]);
errors++;
}
}
}
if(data.strict_mailbox_ownership !== undefined){
let data130 = data.strict_mailbox_ownership;
if((typeof data130 !== "boolean") && (typeof data130 !== "string")){
vErrors = add(vErrors, [{instancePath:instancePath+"/strict_mailbox_ownership",keyword:"type",params:{type: schema109().type},get parentSchema(){return schema109()},data:data130}]);
errors++;
}
if(typeof data130 === "string"){
if(!pattern68.test(data130)){
vErrors = add(vErrors, [{instancePath:instancePath+"/strict_mailbox_ownership",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},get parentSchema(){return schema109()},data:data130}]);
errors++;
}
}
}
if(data.strict_mime_encoding_domain !== undefined){
let data131 = data.strict_mime_encoding_domain;
if((typeof data131 !== "boolean") && (typeof data131 !== "string")){
vErrors = add(vErrors, [{instancePath:instancePath+"/strict_mime_encoding_domain",keyword:"type",params:{type: schema109().type},get parentSchema(){return schema109()},data:data131}]);
errors++;
}
if(typeof data131 === "string"){
if(!pattern68.test(data131)){
vErrors = add(vErrors, [{instancePath:instancePath+"/strict_mime_encoding_domain",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},get parentSchema(){return schema109()},data:data131}]);
errors++;
}
}
}
if(data.strict_rfc821_envelopes !== undefined){
let data132 = data.strict_rfc821_envelopes;
if((typeof data132 !== "boolean") && (typeof data132 !== "string")){
vErrors = add(vErrors, [{instancePath:instancePath+"/strict_rfc821_envelopes",keyword:"type",params:{type: schema109().type},get parentSchema(){return schema109()},data:data132}]);
errors++;
}
if(typeof data132 === "string"){
if(!pattern68.test(data132)){
vErrors = add(vErrors, [{instancePath:instancePath+"/strict_rfc821_envelopes",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},get parentSchema(){return schema109()},data:data132}]);
errors++;
}
}
}
if(data.strict_smtputf8 !== undefined){
let data133 = data.strict_smtputf8;
if((typeof data133 !== "boolean") && (typeof data133 !== "string")){
vErrors = add(vErrors, [{instancePath:instancePath+"/strict_smtputf8",keyword:"type",params:{type: schema109().type},get parentSchema(){return schema109()},data:data133}]);
errors++;
}
if(typeof data133 === "string"){
if(!pattern68.test(data133)){
vErrors = add(vErrors, [{instancePath:instancePath+"/strict_smtputf8",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},get parentSchema(){return schema109()},data:data133}]);
errors++;
}
}
}
if(data.sun_mailtool_compatibility !== undefined){
let data134 = data.sun_mailtool_compatibility;
if((typeof data134 !== "boolean") && (typeof data134 !== "string")){
vErrors = add(vErrors, [{instancePath:instancePath+"/sun_mailtool_compatibility",keyword:"type",params:{type: schema109().type},get parentSchema(){return schema109()},data:data134}]);
errors++;
}
if(typeof data134 === "string"){
if(!pattern68.test(data134)){
vErrors = add(vErrors, [{instancePath:instancePath+"/sun_mailtool_compatibility",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},get parentSchema(){return schema109()},data:data134}]);
errors++;
}
}
}
if(data.swap_bangpath !== undefined){
let data135 = data.swap_bangpath;
if((typeof data135 !== "boolean") && (typeof data135 !== "string")){
vErrors = add(vErrors, [{instancePath:instancePath+"/swap_bangpath",keyword:"type",params:{type: schema109().type},get parentSchema(){return schema109()},data:data135}]);
errors++;
}
if(typeof data135 === "string"){
if(!pattern68.test(data135)){
vErrors = add(vErrors, [{instancePath:instancePath+"/swap_bangpath",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},get parentSchema(){return schema109()},data:data135}]);
errors++;
}
}
}
if(data.tls_append_default_CA !== undefined){
let data136 = data.tls_append_default_CA;
if((typeof data136 !== "boolean") && (typeof data136 !== "string")){
vErrors = add(vErrors, [{instancePath:instancePath+"/tls_append_default_CA",keyword:"type",params:{type: schema109().type},get parentSchema(){return schema109()},data:data136}]);
errors++;
}
if(typeof data136 === "string"){
if(!pattern68.test(data136)){
vErrors = add(vErrors, [{instancePath:instancePath+"/tls_append_default_CA",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},get parentSchema(){return schema109()},data:data136}]);
errors++;
}
}
}
if(data.tls_fast_shutdown_enable !== undefined){
let data137 = data.tls_fast_shutdown_enable;
if((typeof data137 !== "boolean") && (typeof data137 !== "string")){
vErrors = add(vErrors, [{instancePath:instancePath+"/tls_fast_shutdown_enable",keyword:"type",params:{type: schema109().type},get parentSchema(){return schema109()},data:data137}]);
errors++;
}
if(typeof data137 === "string"){
if(!pattern68.test(data137)){
vErrors = add(vErrors, [{instancePath:instancePath+"/tls_fast_shutdown_enable",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},get parentSchema(){return schema109()},data:data137}]);
errors++;
}
}
}
if(data.tls_legacy_public_key_fingerprints !== undefined){
let data138 = data.tls_legacy_public_key_fingerprints;
if((typeof data138 !== "boolean") && (typeof data138 !== "string")){
vErrors = add(vErrors, [{instancePath:instancePath+"/tls_legacy_public_key_fingerprints",keyword:"type",params:{type: schema109().type},get parentSchema(){return schema109()},data:data138}]);
errors++;
}
if(typeof data138 === "string"){
if(!pattern68.test(data138)){
vErrors = add(vErrors, [{instancePath:instancePath+"/tls_legacy_public_key_fingerprints",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},get parentSchema(){return schema109()},data:data138}]);
errors++;
}
}
}
if(data.tls_preempt_cipherlist !== undefined){
let data139 = data.tls_preempt_cipherlist;
if((typeof data139 !== "boolean") && (typeof data139 !== "string")){
vErrors = add(vErrors, [{instancePath:instancePath+"/tls_preempt_cipherlist",keyword:"type",params:{type: schema109().type},get parentSchema(){return schema109()},data:data139}]);
errors++;
}
if(typeof data139 === "string"){
if(!pattern68.test(data139)){
vErrors = add(vErrors, [{instancePath:instancePath+"/tls_preempt_cipherlist",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},get parentSchema(){return schema109()},data:data139}]);
errors++;
}
}
}
if(data.tls_required_enable !== undefined){
let data140 = data.tls_required_enable;
if((typeof data140 !== "boolean") && (typeof data140 !== "string")){
vErrors = add(vErrors, [{instancePath:instancePath+"/tls_required_enable",keyword:"type",params:{type: schema109().type},get parentSchema(){return schema109()},data:data140}]);
errors++;
}
if(typeof data140 === "string"){
if(!pattern68.test(data140)){
vErrors = add(vErrors, [{instancePath:instancePath+"/tls_required_enable",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},get parentSchema(){return schema109()},data:data140}]);
errors++;
}
}
}
if(data.tls_wildcard_matches_multiple_labels !== undefined){
let data141 = data.tls_wildcard_matches_multiple_labels;
if((typeof data141 !== "boolean") && (typeof data141 !== "string")){
vErrors = add(vErrors, [{instancePath:instancePath+"/tls_wildcard_matches_multiple_labels",keyword:"type",params:{type: schema109().type},get parentSchema(){return schema109()},data:data141}]);
errors++;
}
if(typeof data141 === "string"){
if(!pattern68.test(data141)){
vErrors = add(vErrors, [{instancePath:instancePath+"/tls_wildcard_matches_multiple_labels",keyword:"pattern",params:{pattern: "^(yes|no|\\$.+)$"},get parentSchema(){return schema109()},data:data141}]);
errors++;
}
}
}
if(data.tlsproxy_client_enforce_tls !== undefined){
vErrors = add(vErrors, [{instancePath:instancePath+"/tlsproxy_client_enforce_tls",keyword:"not",params:{},get parentSchema(){return schema107().properties.tlsproxy_client_enforce_tls},data:data.tlsproxy_client_enforce_tls}]);
errors++;
}
if(data.tlsproxy_client_per_site !== undefined){
vErrors = add(vErrors, [{instancePath:instancePath+"/tlsproxy_client_per_site",keyword:"not",params:{},get parentSchema(){return schema107().properties.tlsproxy_client_per_site},data:data.tlsproxy_client_per_site}]);
errors++;
}
if(data.tlsproxy_client_use_tls !== undefined){
vErrors = add(vErrors, [{instancePath:instancePath+"/tlsproxy_client_use_tls",keyword:"not",params:{},get parentSchema(){return schema107().properties.tlsproxy_client_use_tls},data:data.tlsproxy_client_use_tls}]);
errors++;
}
if(data.tlsproxy_enforce_tls !== undefined){
vErrors = add(vErrors, [{instancePath:instancePath+"/tlsproxy_enforce_tls",keyword:"not",params:{},get parentSchema(){return schema107().properties.tlsproxy_enforce_tls},data:data.tlsproxy_enforce_tls}]);
errors++;
}
if(data.tlsproxy_use_tls !== undefined){
vErrors = add(vErrors, [{instancePath:instancePath+"/tlsproxy_use_tls",keyword:"not",params:{},get parentSchema(){return schema107().properties.tlsproxy_use_tls},data:data.tlsproxy_use_tls}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath,keyword:"type",params:{type: "object"},get parentSchema(){return schema107()},data}]);
errors++;
}
validate50.errors = vErrors;
return errors === 0;
}
validate50.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate43(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="services/postfix.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate43.evaluated;
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
vErrors = add(vErrors, [{instancePath,keyword:"required",params:{missingProperty: "image"},get parentSchema(){return schema92().then},data}]);
errors++;
}
}
var _valid0 = _errs4 === errors;
valid0 = _valid0;
}
if(!valid0){
vErrors = add(vErrors, [{instancePath,keyword:"if",params:{failingKeyword: "then"},get parentSchema(){return schema92()},data}]);
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
if(data.transports === undefined){
data.transports = {};
}
for(const key0 in data){
if(!(func3.call(schema92().properties, key0))){
vErrors = add(vErrors, [{instancePath,keyword:"additionalProperties",params:{additionalProperty: key0},get parentSchema(){return schema92()},data}]);
errors++;
}
}
let data1 = data.runtime;
if(typeof data1 !== "string"){
vErrors = add(vErrors, [{instancePath:instancePath+"/runtime",keyword:"type",params:{type: "string"},get parentSchema(){return schema68()},data:data1}]);
errors++;
}
if(!((data1 === "native") || (data1 === "docker"))){
vErrors = add(vErrors, [{instancePath:instancePath+"/runtime",keyword:"enum",params:{allowedValues: schema68().enum},get parentSchema(){return schema68()},data:data1}]);
errors++;
}
if(data.image !== undefined){
let data2 = data.image;
if(typeof data2 === "string"){
if(!pattern38.test(data2)){
vErrors = add(vErrors, [{instancePath:instancePath+"/image",keyword:"pattern",params:{pattern: "^(?=.{1,255}$)[a-z0-9]+(([.]|_{1,2}|-+)[a-z0-9]+)*(:([1-9][0-9]{0,3}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5]))?(/[a-z0-9]+(([.]|_{1,2}|-+)[a-z0-9]+)*)*(:[A-Za-z0-9_][A-Za-z0-9_.-]{0,127})?(@sha256:[0-9a-f]{64})?$"},get parentSchema(){return schema69()},data:data2}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/image",keyword:"type",params:{type: "string"},get parentSchema(){return schema69()},data:data2}]);
errors++;
}
}
if(data.limits !== undefined){
if(!(validate44(data.limits, {instancePath:instancePath+"/limits",parentData:data,parentDataProperty:"limits",rootData,dynamicAnchors}))){
vErrors = add(vErrors, validate44.errors);
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
vErrors = add(vErrors, [{instancePath:instancePath+"/smtp",keyword:"additionalProperties",params:{additionalProperty: key1},get parentSchema(){return schema92().properties.smtp},data:data4}]);
errors++;
}
}
let data5 = data4.from;
if(Array.isArray(data5)){
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
let data6 = data5[i0];
if(typeof data6 === "string"){
if(!pattern42.test(data6)){
vErrors = add(vErrors, [{instancePath:instancePath+"/smtp/from/" + i0,keyword:"pattern",params:{pattern: "^[a-z][a-z0-9-]*$"},get parentSchema(){return schema74().items},data:data6}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/smtp/from/" + i0,keyword:"type",params:{type: "string"},get parentSchema(){return schema74().items},data:data6}]);
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
vErrors = add(vErrors, [{instancePath:instancePath+"/smtp/from",keyword:"uniqueItems",params:{i: i1, j: j0},get parentSchema(){return schema74()},data:data5}]);
errors++;
break;
}
indices0[item0] = i1;
}
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/smtp/from",keyword:"type",params:{type: "array"},get parentSchema(){return schema74()},data:data5}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/smtp",keyword:"type",params:{type: "object"},get parentSchema(){return schema92().properties.smtp},data:data4}]);
errors++;
}
let data7 = data.submission;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
if(data7.from === undefined){
data7.from = ["internet"];
}
for(const key2 in data7){
if(!(key2 === "from")){
vErrors = add(vErrors, [{instancePath:instancePath+"/submission",keyword:"additionalProperties",params:{additionalProperty: key2},get parentSchema(){return schema92().properties.submission},data:data7}]);
errors++;
}
}
let data8 = data7.from;
if(Array.isArray(data8)){
const len1 = data8.length;
for(let i2=0; i2<len1; i2++){
let data9 = data8[i2];
if(typeof data9 === "string"){
if(!pattern42.test(data9)){
vErrors = add(vErrors, [{instancePath:instancePath+"/submission/from/" + i2,keyword:"pattern",params:{pattern: "^[a-z][a-z0-9-]*$"},get parentSchema(){return schema74().items},data:data9}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/submission/from/" + i2,keyword:"type",params:{type: "string"},get parentSchema(){return schema74().items},data:data9}]);
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
vErrors = add(vErrors, [{instancePath:instancePath+"/submission/from",keyword:"uniqueItems",params:{i: i3, j: j1},get parentSchema(){return schema74()},data:data8}]);
errors++;
break;
}
indices1[item1] = i3;
}
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/submission/from",keyword:"type",params:{type: "array"},get parentSchema(){return schema74()},data:data8}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/submission",keyword:"type",params:{type: "object"},get parentSchema(){return schema92().properties.submission},data:data7}]);
errors++;
}
let data10 = data.submissions;
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
if(data10.from === undefined){
data10.from = ["internet"];
}
for(const key3 in data10){
if(!(key3 === "from")){
vErrors = add(vErrors, [{instancePath:instancePath+"/submissions",keyword:"additionalProperties",params:{additionalProperty: key3},get parentSchema(){return schema92().properties.submissions},data:data10}]);
errors++;
}
}
let data11 = data10.from;
if(Array.isArray(data11)){
const len2 = data11.length;
for(let i4=0; i4<len2; i4++){
let data12 = data11[i4];
if(typeof data12 === "string"){
if(!pattern42.test(data12)){
vErrors = add(vErrors, [{instancePath:instancePath+"/submissions/from/" + i4,keyword:"pattern",params:{pattern: "^[a-z][a-z0-9-]*$"},get parentSchema(){return schema74().items},data:data12}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/submissions/from/" + i4,keyword:"type",params:{type: "string"},get parentSchema(){return schema74().items},data:data12}]);
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
vErrors = add(vErrors, [{instancePath:instancePath+"/submissions/from",keyword:"uniqueItems",params:{i: i5, j: j2},get parentSchema(){return schema74()},data:data11}]);
errors++;
break;
}
indices2[item2] = i5;
}
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/submissions/from",keyword:"type",params:{type: "array"},get parentSchema(){return schema74()},data:data11}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/submissions",keyword:"type",params:{type: "object"},get parentSchema(){return schema92().properties.submissions},data:data10}]);
errors++;
}
let data13 = data.messageSize;
if(typeof data13 === "string"){
if(!pattern14.test(data13)){
vErrors = add(vErrors, [{instancePath:instancePath+"/messageSize",keyword:"pattern",params:{pattern: "^[1-9][0-9]{0,5}(KiB|MiB|GiB|TiB)$"},get parentSchema(){return schema44()},data:data13}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/messageSize",keyword:"type",params:{type: "string"},get parentSchema(){return schema44()},data:data13}]);
errors++;
}
if(data.queueSeenAt !== undefined){
let data14 = data.queueSeenAt;
if(typeof data14 === "string"){
if(!pattern62.test(data14)){
vErrors = add(vErrors, [{instancePath:instancePath+"/queueSeenAt",keyword:"pattern",params:{pattern: "^(/[a-z0-9_]+){2,8}$"},get parentSchema(){return schema92().properties.queueSeenAt},data:data14}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/queueSeenAt",keyword:"type",params:{type: "string"},get parentSchema(){return schema92().properties.queueSeenAt},data:data14}]);
errors++;
}
}
if(data.smarthost !== undefined){
if(!(validate46(data.smarthost, {instancePath:instancePath+"/smarthost",parentData:data,parentDataProperty:"smarthost",rootData,dynamicAnchors}))){
vErrors = add(vErrors, validate46.errors);
errors = vErrors.length;
}
}
let data16 = data.transports;
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
for(const key4 in data16){
const _errs45 = errors;
if(typeof key4 === "string"){
if(!pattern13.test(key4)){
vErrors = add(vErrors, [{instancePath:instancePath+"/transports",keyword:"pattern",params:{pattern: "^(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.(?![0-9]+$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)+$"},get parentSchema(){return schema43()},data:key4,propertyName:key4}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/transports",keyword:"type",params:{type: "string"},get parentSchema(){return schema43()},data:key4,propertyName:key4}]);
errors++;
}
var valid21 = _errs45 === errors;
if(!valid21){
vErrors = add(vErrors, [{instancePath:instancePath+"/transports",keyword:"propertyNames",params:{propertyName: key4},get parentSchema(){return schema92().properties.transports},data:data16}]);
errors++;
}
}
for(const key5 in data16){
if(!(validate48(data16[key5], {instancePath:instancePath+"/transports/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data16,parentDataProperty:key5,rootData,dynamicAnchors}))){
vErrors = add(vErrors, validate48.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/transports",keyword:"type",params:{type: "object"},get parentSchema(){return schema92().properties.transports},data:data16}]);
errors++;
}
if(data.srs !== undefined){
let data18 = data.srs;
if(typeof data18 !== "boolean"){
vErrors = add(vErrors, [{instancePath:instancePath+"/srs",keyword:"type",params:{type: "boolean"},get parentSchema(){return schema92().properties.srs},data:data18}]);
errors++;
}
}
if(data.extra !== undefined){
if(!(validate50(data.extra, {instancePath:instancePath+"/extra",parentData:data,parentDataProperty:"extra",rootData,dynamicAnchors}))){
vErrors = add(vErrors, validate50.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = add(vErrors, [{instancePath,keyword:"type",params:{type: "object"},get parentSchema(){return schema92()},data}]);
errors++;
}
validate43.errors = vErrors;
return errors === 0;
}
validate43.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema237 = () => schemaPart("services/postgresql.schema.json");
const schema244 = () => schemaPart("common.schema.json", "$defs", "role");
const pattern199 = new RegExp("^[a-z][a-z0-9_]{0,62}$", "u");

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
for(const key0 in data){
if(!((key0 === "memory") || (key0 === "cpus"))){
vErrors = add(vErrors, [{instancePath,keyword:"additionalProperties",params:{additionalProperty: key0},get parentSchema(){return schema70()},data}]);
errors++;
}
}
if(data.memory !== undefined){
let data0 = data.memory;
if(typeof data0 === "string"){
if(!pattern14.test(data0)){
vErrors = add(vErrors, [{instancePath:instancePath+"/memory",keyword:"pattern",params:{pattern: "^[1-9][0-9]{0,5}(KiB|MiB|GiB|TiB)$"},get parentSchema(){return schema44()},data:data0}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/memory",keyword:"type",params:{type: "string"},get parentSchema(){return schema44()},data:data0}]);
errors++;
}
}
if(data.cpus !== undefined){
let data1 = data.cpus;
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 4096 || isNaN(data1)){
vErrors = add(vErrors, [{instancePath:instancePath+"/cpus",keyword:"maximum",params:{comparison: "<=", limit: 4096},get parentSchema(){return schema70().properties.cpus},data:data1}]);
errors++;
}
if(data1 < 0.01 || isNaN(data1)){
vErrors = add(vErrors, [{instancePath:instancePath+"/cpus",keyword:"minimum",params:{comparison: ">=", limit: 0.01},get parentSchema(){return schema70().properties.cpus},data:data1}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/cpus",keyword:"type",params:{type: "number"},get parentSchema(){return schema70().properties.cpus},data:data1}]);
errors++;
}
}
}
else {
vErrors = add(vErrors, [{instancePath,keyword:"type",params:{type: "object"},get parentSchema(){return schema70()},data}]);
errors++;
}
validate54.errors = vErrors;
return errors === 0;
}
validate54.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema247 = () => schemaPart("daemons/postgresql.schema.json");
const pattern203 = new RegExp("^[a-z_]+\\.[a-z_]+$", "u");

function validate56(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="daemons/postgresql.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate56.evaluated;
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
vErrors = add(vErrors, [{instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),keyword:"type",params:{type: schema108().type},get parentSchema(){return schema108()},data:data0}]);
errors++;
}
}
}
else {
vErrors = add(vErrors, [{instancePath,keyword:"type",params:{type: "object"},get parentSchema(){return schema247().allOf[0]},data}]);
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key1 in data){
if(!((func3.call(schema247().properties, key1)) || (pattern203.test(key1)))){
vErrors = add(vErrors, [{instancePath,keyword:"additionalProperties",params:{additionalProperty: key1},get parentSchema(){return schema247()},data}]);
errors++;
}
}
}
else {
vErrors = add(vErrors, [{instancePath,keyword:"type",params:{type: "object"},get parentSchema(){return schema247()},data}]);
errors++;
}
validate56.errors = vErrors;
return errors === 0;
}
validate56.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate53(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="services/postgresql.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate53.evaluated;
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
vErrors = add(vErrors, [{instancePath,keyword:"required",params:{missingProperty: "image"},get parentSchema(){return schema237().then},data}]);
errors++;
}
}
var _valid0 = _errs4 === errors;
valid0 = _valid0;
}
if(!valid0){
vErrors = add(vErrors, [{instancePath,keyword:"if",params:{failingKeyword: "then"},get parentSchema(){return schema237()},data}]);
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
if(data.connectionStrings === undefined){
data.connectionStrings = false;
}
if(data.sharedBuffers === undefined){
data.sharedBuffers = "128MiB";
}
if(data.maxConnections === undefined){
data.maxConnections = 100;
}
for(const key0 in data){
if(!(func3.call(schema237().properties, key0))){
vErrors = add(vErrors, [{instancePath,keyword:"additionalProperties",params:{additionalProperty: key0},get parentSchema(){return schema237()},data}]);
errors++;
}
}
let data1 = data.runtime;
if(typeof data1 !== "string"){
vErrors = add(vErrors, [{instancePath:instancePath+"/runtime",keyword:"type",params:{type: "string"},get parentSchema(){return schema68()},data:data1}]);
errors++;
}
if(!((data1 === "native") || (data1 === "docker"))){
vErrors = add(vErrors, [{instancePath:instancePath+"/runtime",keyword:"enum",params:{allowedValues: schema68().enum},get parentSchema(){return schema68()},data:data1}]);
errors++;
}
if(data.image !== undefined){
let data2 = data.image;
if(typeof data2 === "string"){
if(!pattern38.test(data2)){
vErrors = add(vErrors, [{instancePath:instancePath+"/image",keyword:"pattern",params:{pattern: "^(?=.{1,255}$)[a-z0-9]+(([.]|_{1,2}|-+)[a-z0-9]+)*(:([1-9][0-9]{0,3}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5]))?(/[a-z0-9]+(([.]|_{1,2}|-+)[a-z0-9]+)*)*(:[A-Za-z0-9_][A-Za-z0-9_.-]{0,127})?(@sha256:[0-9a-f]{64})?$"},get parentSchema(){return schema69()},data:data2}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/image",keyword:"type",params:{type: "string"},get parentSchema(){return schema69()},data:data2}]);
errors++;
}
}
if(data.limits !== undefined){
if(!(validate54(data.limits, {instancePath:instancePath+"/limits",parentData:data,parentDataProperty:"limits",rootData,dynamicAnchors}))){
vErrors = add(vErrors, validate54.errors);
errors = vErrors.length;
}
}
let data4 = data.from;
if(Array.isArray(data4)){
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
let data5 = data4[i0];
if(typeof data5 === "string"){
if(!pattern42.test(data5)){
vErrors = add(vErrors, [{instancePath:instancePath+"/from/" + i0,keyword:"pattern",params:{pattern: "^[a-z][a-z0-9-]*$"},get parentSchema(){return schema74().items},data:data5}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/from/" + i0,keyword:"type",params:{type: "string"},get parentSchema(){return schema74().items},data:data5}]);
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
vErrors = add(vErrors, [{instancePath:instancePath+"/from",keyword:"uniqueItems",params:{i: i1, j: j0},get parentSchema(){return schema74()},data:data4}]);
errors++;
break;
}
indices0[item0] = i1;
}
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/from",keyword:"type",params:{type: "array"},get parentSchema(){return schema74()},data:data4}]);
errors++;
}
let data6 = data.port;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
vErrors = add(vErrors, [{instancePath:instancePath+"/port",keyword:"type",params:{type: "integer"},get parentSchema(){return schema59()},data:data6}]);
errors++;
}
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 > 65535 || isNaN(data6)){
vErrors = add(vErrors, [{instancePath:instancePath+"/port",keyword:"maximum",params:{comparison: "<=", limit: 65535},get parentSchema(){return schema59()},data:data6}]);
errors++;
}
if(data6 < 1 || isNaN(data6)){
vErrors = add(vErrors, [{instancePath:instancePath+"/port",keyword:"minimum",params:{comparison: ">=", limit: 1},get parentSchema(){return schema59()},data:data6}]);
errors++;
}
}
let data7 = data.database;
if(typeof data7 === "string"){
if(!pattern199.test(data7)){
vErrors = add(vErrors, [{instancePath:instancePath+"/database",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9_]{0,62}$"},get parentSchema(){return schema237().properties.database},data:data7}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/database",keyword:"type",params:{type: "string"},get parentSchema(){return schema237().properties.database},data:data7}]);
errors++;
}
let data8 = data.administrators;
if(Array.isArray(data8)){
const len1 = data8.length;
for(let i2=0; i2<len1; i2++){
let data9 = data8[i2];
if(typeof data9 !== "string"){
vErrors = add(vErrors, [{instancePath:instancePath+"/administrators/" + i2,keyword:"type",params:{type: "string"},get parentSchema(){return schema237().properties.administrators.items},data:data9}]);
errors++;
}
if(typeof data9 === "string"){
if(!pattern199.test(data9)){
vErrors = add(vErrors, [{instancePath:instancePath+"/administrators/" + i2,keyword:"pattern",params:{pattern: "^[a-z][a-z0-9_]{0,62}$"},get parentSchema(){return schema244()},data:data9}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/administrators/" + i2,keyword:"type",params:{type: "string"},get parentSchema(){return schema244()},data:data9}]);
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
vErrors = add(vErrors, [{instancePath:instancePath+"/administrators",keyword:"uniqueItems",params:{i: i3, j: j1},get parentSchema(){return schema237().properties.administrators},data:data8}]);
errors++;
break;
}
indices1[item1] = i3;
}
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/administrators",keyword:"type",params:{type: "array"},get parentSchema(){return schema237().properties.administrators},data:data8}]);
errors++;
}
if(data.webmail !== undefined){
let data10 = data.webmail;
if(typeof data10 === "string"){
if(!pattern199.test(data10)){
vErrors = add(vErrors, [{instancePath:instancePath+"/webmail",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9_]{0,62}$"},get parentSchema(){return schema244()},data:data10}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/webmail",keyword:"type",params:{type: "string"},get parentSchema(){return schema244()},data:data10}]);
errors++;
}
}
let data11 = data.connectionStrings;
if(typeof data11 !== "boolean"){
vErrors = add(vErrors, [{instancePath:instancePath+"/connectionStrings",keyword:"type",params:{type: "boolean"},get parentSchema(){return schema237().properties.connectionStrings},data:data11}]);
errors++;
}
let data12 = data.sharedBuffers;
if(typeof data12 === "string"){
if(!pattern14.test(data12)){
vErrors = add(vErrors, [{instancePath:instancePath+"/sharedBuffers",keyword:"pattern",params:{pattern: "^[1-9][0-9]{0,5}(KiB|MiB|GiB|TiB)$"},get parentSchema(){return schema44()},data:data12}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/sharedBuffers",keyword:"type",params:{type: "string"},get parentSchema(){return schema44()},data:data12}]);
errors++;
}
let data13 = data.maxConnections;
if(!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))){
vErrors = add(vErrors, [{instancePath:instancePath+"/maxConnections",keyword:"type",params:{type: "integer"},get parentSchema(){return schema237().properties.maxConnections},data:data13}]);
errors++;
}
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 > 1000 || isNaN(data13)){
vErrors = add(vErrors, [{instancePath:instancePath+"/maxConnections",keyword:"maximum",params:{comparison: "<=", limit: 1000},get parentSchema(){return schema237().properties.maxConnections},data:data13}]);
errors++;
}
if(data13 < 20 || isNaN(data13)){
vErrors = add(vErrors, [{instancePath:instancePath+"/maxConnections",keyword:"minimum",params:{comparison: ">=", limit: 20},get parentSchema(){return schema237().properties.maxConnections},data:data13}]);
errors++;
}
}
if(data.extra !== undefined){
if(!(validate56(data.extra, {instancePath:instancePath+"/extra",parentData:data,parentDataProperty:"extra",rootData,dynamicAnchors}))){
vErrors = add(vErrors, validate56.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = add(vErrors, [{instancePath,keyword:"type",params:{type: "object"},get parentSchema(){return schema237()},data}]);
errors++;
}
validate53.errors = vErrors;
return errors === 0;
}
validate53.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema249 = () => schemaPart("services/rspamd.schema.json");

function validate60(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate60.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((key0 === "memory") || (key0 === "cpus"))){
vErrors = add(vErrors, [{instancePath,keyword:"additionalProperties",params:{additionalProperty: key0},get parentSchema(){return schema70()},data}]);
errors++;
}
}
if(data.memory !== undefined){
let data0 = data.memory;
if(typeof data0 === "string"){
if(!pattern14.test(data0)){
vErrors = add(vErrors, [{instancePath:instancePath+"/memory",keyword:"pattern",params:{pattern: "^[1-9][0-9]{0,5}(KiB|MiB|GiB|TiB)$"},get parentSchema(){return schema44()},data:data0}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/memory",keyword:"type",params:{type: "string"},get parentSchema(){return schema44()},data:data0}]);
errors++;
}
}
if(data.cpus !== undefined){
let data1 = data.cpus;
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 4096 || isNaN(data1)){
vErrors = add(vErrors, [{instancePath:instancePath+"/cpus",keyword:"maximum",params:{comparison: "<=", limit: 4096},get parentSchema(){return schema70().properties.cpus},data:data1}]);
errors++;
}
if(data1 < 0.01 || isNaN(data1)){
vErrors = add(vErrors, [{instancePath:instancePath+"/cpus",keyword:"minimum",params:{comparison: ">=", limit: 0.01},get parentSchema(){return schema70().properties.cpus},data:data1}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/cpus",keyword:"type",params:{type: "number"},get parentSchema(){return schema70().properties.cpus},data:data1}]);
errors++;
}
}
}
else {
vErrors = add(vErrors, [{instancePath,keyword:"type",params:{type: "object"},get parentSchema(){return schema70()},data}]);
errors++;
}
validate60.errors = vErrors;
return errors === 0;
}
validate60.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const pattern206 = new RegExp("^[a-z0-9]{1,10}$", "u");

function validate59(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="services/rspamd.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate59.evaluated;
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
if(!(func3.call(schema249().properties, key0))){
vErrors = add(vErrors, [{instancePath,keyword:"additionalProperties",params:{additionalProperty: key0},get parentSchema(){return schema249()},data}]);
errors++;
}
}
if(data.limits !== undefined){
if(!(validate60(data.limits, {instancePath:instancePath+"/limits",parentData:data,parentDataProperty:"limits",rootData,dynamicAnchors}))){
vErrors = add(vErrors, validate60.errors);
errors = vErrors.length;
}
}
let data1 = data.reject;
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 1000 || isNaN(data1)){
vErrors = add(vErrors, [{instancePath:instancePath+"/reject",keyword:"maximum",params:{comparison: "<=", limit: 1000},get parentSchema(){return schema249().properties.reject},data:data1}]);
errors++;
}
if(data1 < 1 || isNaN(data1)){
vErrors = add(vErrors, [{instancePath:instancePath+"/reject",keyword:"minimum",params:{comparison: ">=", limit: 1},get parentSchema(){return schema249().properties.reject},data:data1}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/reject",keyword:"type",params:{type: "number"},get parentSchema(){return schema249().properties.reject},data:data1}]);
errors++;
}
let data2 = data.junk;
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 1000 || isNaN(data2)){
vErrors = add(vErrors, [{instancePath:instancePath+"/junk",keyword:"maximum",params:{comparison: "<=", limit: 1000},get parentSchema(){return schema249().properties.junk},data:data2}]);
errors++;
}
if(data2 < 1 || isNaN(data2)){
vErrors = add(vErrors, [{instancePath:instancePath+"/junk",keyword:"minimum",params:{comparison: ">=", limit: 1},get parentSchema(){return schema249().properties.junk},data:data2}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/junk",keyword:"type",params:{type: "number"},get parentSchema(){return schema249().properties.junk},data:data2}]);
errors++;
}
let data3 = data.greylisting;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.enabled === undefined){
data3.enabled = false;
}
if(data3.score === undefined){
data3.score = 4;
}
if(data3.delay === undefined){
data3.delay = "4m";
}
for(const key1 in data3){
if(!(((key1 === "enabled") || (key1 === "score")) || (key1 === "delay"))){
vErrors = add(vErrors, [{instancePath:instancePath+"/greylisting",keyword:"additionalProperties",params:{additionalProperty: key1},get parentSchema(){return schema249().properties.greylisting},data:data3}]);
errors++;
}
}
let data4 = data3.enabled;
if(typeof data4 !== "boolean"){
vErrors = add(vErrors, [{instancePath:instancePath+"/greylisting/enabled",keyword:"type",params:{type: "boolean"},get parentSchema(){return schema249().properties.greylisting.properties.enabled},data:data4}]);
errors++;
}
let data5 = data3.score;
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 1000 || isNaN(data5)){
vErrors = add(vErrors, [{instancePath:instancePath+"/greylisting/score",keyword:"maximum",params:{comparison: "<=", limit: 1000},get parentSchema(){return schema249().properties.greylisting.properties.score},data:data5}]);
errors++;
}
if(data5 < 0 || isNaN(data5)){
vErrors = add(vErrors, [{instancePath:instancePath+"/greylisting/score",keyword:"minimum",params:{comparison: ">=", limit: 0},get parentSchema(){return schema249().properties.greylisting.properties.score},data:data5}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/greylisting/score",keyword:"type",params:{type: "number"},get parentSchema(){return schema249().properties.greylisting.properties.score},data:data5}]);
errors++;
}
let data6 = data3.delay;
if(typeof data6 === "string"){
if(!pattern33.test(data6)){
vErrors = add(vErrors, [{instancePath:instancePath+"/greylisting/delay",keyword:"pattern",params:{pattern: "^[1-9][0-9]{0,5}(s|m|h|d|w)$"},get parentSchema(){return schema61()},data:data6}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/greylisting/delay",keyword:"type",params:{type: "string"},get parentSchema(){return schema61()},data:data6}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/greylisting",keyword:"type",params:{type: "object"},get parentSchema(){return schema249().properties.greylisting},data:data3}]);
errors++;
}
let data7 = data.refusedAttachments;
if(Array.isArray(data7)){
const len0 = data7.length;
for(let i0=0; i0<len0; i0++){
let data8 = data7[i0];
if(typeof data8 === "string"){
if(!pattern206.test(data8)){
vErrors = add(vErrors, [{instancePath:instancePath+"/refusedAttachments/" + i0,keyword:"pattern",params:{pattern: "^[a-z0-9]{1,10}$"},get parentSchema(){return schema249().properties.refusedAttachments.items},data:data8}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/refusedAttachments/" + i0,keyword:"type",params:{type: "string"},get parentSchema(){return schema249().properties.refusedAttachments.items},data:data8}]);
errors++;
}
}
let i1 = data7.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data7[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
vErrors = add(vErrors, [{instancePath:instancePath+"/refusedAttachments",keyword:"uniqueItems",params:{i: i1, j: j0},get parentSchema(){return schema249().properties.refusedAttachments},data:data7}]);
errors++;
break;
}
indices0[item0] = i1;
}
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/refusedAttachments",keyword:"type",params:{type: "array"},get parentSchema(){return schema249().properties.refusedAttachments},data:data7}]);
errors++;
}
let data9 = data.fuzzy;
if(typeof data9 !== "boolean"){
vErrors = add(vErrors, [{instancePath:instancePath+"/fuzzy",keyword:"type",params:{type: "boolean"},get parentSchema(){return schema249().properties.fuzzy},data:data9}]);
errors++;
}
if(data.userSettings !== undefined){
let data10 = data.userSettings;
if(typeof data10 !== "boolean"){
vErrors = add(vErrors, [{instancePath:instancePath+"/userSettings",keyword:"type",params:{type: "boolean"},get parentSchema(){return schema249().properties.userSettings},data:data10}]);
errors++;
}
}
let data11 = data.redisMemory;
if(typeof data11 === "string"){
if(!pattern14.test(data11)){
vErrors = add(vErrors, [{instancePath:instancePath+"/redisMemory",keyword:"pattern",params:{pattern: "^[1-9][0-9]{0,5}(KiB|MiB|GiB|TiB)$"},get parentSchema(){return schema44()},data:data11}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/redisMemory",keyword:"type",params:{type: "string"},get parentSchema(){return schema44()},data:data11}]);
errors++;
}
let data12 = data.extra;
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
for(const key2 in data12){
const _errs30 = errors;
if(!((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((key2 === "actions.conf") || (key2 === "antivirus.conf")) || (key2 === "arc.conf")) || (key2 === "asn.conf")) || (key2 === "aws_s3.conf")) || (key2 === "bayes_expiry.conf")) || (key2 === "bimi.conf")) || (key2 === "chartable.conf")) || (key2 === "classifier-bayes.conf")) || (key2 === "clickhouse.conf")) || (key2 === "composites.conf")) || (key2 === "contextal.conf")) || (key2 === "dcc.conf")) || (key2 === "dkim.conf")) || (key2 === "dkim_signing.conf")) || (key2 === "dmarc.conf")) || (key2 === "elastic.conf")) || (key2 === "emails.conf")) || (key2 === "external_relay.conf")) || (key2 === "external_services.conf")) || (key2 === "force_actions.conf")) || (key2 === "forged_recipients.conf")) || (key2 === "fuzzy_check.conf")) || (key2 === "gpt.conf")) || (key2 === "greylist.conf")) || (key2 === "groups.conf")) || (key2 === "hfilter.conf")) || (key2 === "history_redis.conf")) || (key2 === "http_headers.conf")) || (key2 === "known_senders.conf")) || (key2 === "logging.inc")) || (key2 === "maillist.conf")) || (key2 === "metadata_exporter.conf")) || (key2 === "metric_exporter.conf")) || (key2 === "mid.conf")) || (key2 === "milter_headers.conf")) || (key2 === "mime_types.conf")) || (key2 === "multimap.conf")) || (key2 === "mx_check.conf")) || (key2 === "neural.conf")) || (key2 === "once_received.conf")) || (key2 === "p0f.conf")) || (key2 === "phishing.conf")) || (key2 === "ratelimit.conf")) || (key2 === "rbl.conf")) || (key2 === "redis.conf")) || (key2 === "regexp.conf")) || (key2 === "replies.conf")) || (key2 === "reputation.conf")) || (key2 === "rspamd_update.conf")) || (key2 === "spamassassin.conf")) || (key2 === "spamtrap.conf")) || (key2 === "spf.conf")) || (key2 === "surbl.conf")) || (key2 === "trie.conf")) || (key2 === "url_redirector.conf")) || (key2 === "whitelist.conf")) || (key2 === "worker-controller.inc")) || (key2 === "worker-normal.inc")) || (key2 === "worker-proxy.inc"))){
vErrors = add(vErrors, [{instancePath:instancePath+"/extra",keyword:"enum",params:{allowedValues: schema249().properties.extra.propertyNames.enum},get parentSchema(){return schema249().properties.extra.propertyNames},data:key2,propertyName:key2}]);
errors++;
}
var valid7 = _errs30 === errors;
if(!valid7){
vErrors = add(vErrors, [{instancePath:instancePath+"/extra",keyword:"propertyNames",params:{propertyName: key2},get parentSchema(){return schema249().properties.extra},data:data12}]);
errors++;
}
}
for(const key3 in data12){
let data13 = data12[key3];
if(typeof data13 === "string"){
if(func1(data13) < 1){
vErrors = add(vErrors, [{instancePath:instancePath+"/extra/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),keyword:"minLength",params:{limit: 1},get parentSchema(){return schema249().properties.extra.additionalProperties},data:data13}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/extra/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),keyword:"type",params:{type: "string"},get parentSchema(){return schema249().properties.extra.additionalProperties},data:data13}]);
errors++;
}
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/extra",keyword:"type",params:{type: "object"},get parentSchema(){return schema249().properties.extra},data:data12}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath,keyword:"type",params:{type: "object"},get parentSchema(){return schema249()},data}]);
errors++;
}
validate59.errors = vErrors;
return errors === 0;
}
validate59.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema254 = () => schemaPart("services/ssh.schema.json");
const schema257 = () => schemaPart("daemons/ssh.schema.json");

function validate64(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="daemons/ssh.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate64.evaluated;
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
vErrors = add(vErrors, [{instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),keyword:"type",params:{type: schema108().type},get parentSchema(){return schema108()},data:data0}]);
errors++;
}
}
}
else {
vErrors = add(vErrors, [{instancePath,keyword:"type",params:{type: "object"},get parentSchema(){return schema257().allOf[0]},data}]);
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key1 in data){
if(!(func3.call(schema257().properties, key1))){
vErrors = add(vErrors, [{instancePath,keyword:"additionalProperties",params:{additionalProperty: key1},get parentSchema(){return schema257()},data}]);
errors++;
}
}
}
else {
vErrors = add(vErrors, [{instancePath,keyword:"type",params:{type: "object"},get parentSchema(){return schema257()},data}]);
errors++;
}
validate64.errors = vErrors;
return errors === 0;
}
validate64.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate63(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="services/ssh.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate63.evaluated;
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
vErrors = add(vErrors, [{instancePath,keyword:"additionalProperties",params:{additionalProperty: key0},get parentSchema(){return schema254()},data}]);
errors++;
}
}
let data0 = data.port;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
vErrors = add(vErrors, [{instancePath:instancePath+"/port",keyword:"type",params:{type: "integer"},get parentSchema(){return schema59()},data:data0}]);
errors++;
}
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 65535 || isNaN(data0)){
vErrors = add(vErrors, [{instancePath:instancePath+"/port",keyword:"maximum",params:{comparison: "<=", limit: 65535},get parentSchema(){return schema59()},data:data0}]);
errors++;
}
if(data0 < 1 || isNaN(data0)){
vErrors = add(vErrors, [{instancePath:instancePath+"/port",keyword:"minimum",params:{comparison: ">=", limit: 1},get parentSchema(){return schema59()},data:data0}]);
errors++;
}
}
let data1 = data.from;
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if(typeof data2 === "string"){
if(!pattern42.test(data2)){
vErrors = add(vErrors, [{instancePath:instancePath+"/from/" + i0,keyword:"pattern",params:{pattern: "^[a-z][a-z0-9-]*$"},get parentSchema(){return schema74().items},data:data2}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/from/" + i0,keyword:"type",params:{type: "string"},get parentSchema(){return schema74().items},data:data2}]);
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
vErrors = add(vErrors, [{instancePath:instancePath+"/from",keyword:"uniqueItems",params:{i: i1, j: j0},get parentSchema(){return schema74()},data:data1}]);
errors++;
break;
}
indices0[item0] = i1;
}
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/from",keyword:"type",params:{type: "array"},get parentSchema(){return schema74()},data:data1}]);
errors++;
}
if(data.extra !== undefined){
if(!(validate64(data.extra, {instancePath:instancePath+"/extra",parentData:data,parentDataProperty:"extra",rootData,dynamicAnchors}))){
vErrors = add(vErrors, validate64.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = add(vErrors, [{instancePath,keyword:"type",params:{type: "object"},get parentSchema(){return schema254()},data}]);
errors++;
}
validate63.errors = vErrors;
return errors === 0;
}
validate63.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema260 = () => schemaPart("services/unbound.schema.json");

function validate67(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="services/unbound.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate67.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.cache === undefined){
data.cache = "32MiB";
}
for(const key0 in data){
if(!(key0 === "cache")){
vErrors = add(vErrors, [{instancePath,keyword:"additionalProperties",params:{additionalProperty: key0},get parentSchema(){return schema260()},data}]);
errors++;
}
}
let data0 = data.cache;
if(typeof data0 === "string"){
if(!pattern14.test(data0)){
vErrors = add(vErrors, [{instancePath:instancePath+"/cache",keyword:"pattern",params:{pattern: "^[1-9][0-9]{0,5}(KiB|MiB|GiB|TiB)$"},get parentSchema(){return schema44()},data:data0}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/cache",keyword:"type",params:{type: "string"},get parentSchema(){return schema44()},data:data0}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath,keyword:"type",params:{type: "object"},get parentSchema(){return schema260()},data}]);
errors++;
}
validate67.errors = vErrors;
return errors === 0;
}
validate67.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


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
if(data.absentUsers === undefined){
data.absentUsers = [];
}
if(data.files === undefined){
data.files = {};
}
if(data.moved === undefined){
data.moved = {};
}
if(data.fqdn === undefined){
vErrors = add(vErrors, [{instancePath,keyword:"required",params:{missingProperty: "fqdn"},get parentSchema(){return schema42()},data}]);
errors++;
}
if(data.addresses === undefined){
vErrors = add(vErrors, [{instancePath,keyword:"required",params:{missingProperty: "addresses"},get parentSchema(){return schema42()},data}]);
errors++;
}
if(data.services === undefined){
vErrors = add(vErrors, [{instancePath,keyword:"required",params:{missingProperty: "services"},get parentSchema(){return schema42()},data}]);
errors++;
}
for(const key0 in data){
if(!(func3.call(schema42().properties, key0))){
vErrors = add(vErrors, [{instancePath,keyword:"additionalProperties",params:{additionalProperty: key0},get parentSchema(){return schema42()},data}]);
errors++;
}
}
if(data.fqdn !== undefined){
let data0 = data.fqdn;
if(typeof data0 === "string"){
if(!pattern13.test(data0)){
vErrors = add(vErrors, [{instancePath:instancePath+"/fqdn",keyword:"pattern",params:{pattern: "^(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.(?![0-9]+$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)+$"},get parentSchema(){return schema43()},data:data0}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/fqdn",keyword:"type",params:{type: "string"},get parentSchema(){return schema43()},data:data0}]);
errors++;
}
}
if(data.hardware !== undefined){
let data1 = data.hardware;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
for(const key1 in data1){
if(!(((key1 === "cpus") || (key1 === "memory")) || (key1 === "disk"))){
vErrors = add(vErrors, [{instancePath:instancePath+"/hardware",keyword:"additionalProperties",params:{additionalProperty: key1},get parentSchema(){return schema42().properties.hardware},data:data1}]);
errors++;
}
}
if(data1.cpus !== undefined){
let data2 = data1.cpus;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
vErrors = add(vErrors, [{instancePath:instancePath+"/hardware/cpus",keyword:"type",params:{type: "integer"},get parentSchema(){return schema42().properties.hardware.properties.cpus},data:data2}]);
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 4096 || isNaN(data2)){
vErrors = add(vErrors, [{instancePath:instancePath+"/hardware/cpus",keyword:"maximum",params:{comparison: "<=", limit: 4096},get parentSchema(){return schema42().properties.hardware.properties.cpus},data:data2}]);
errors++;
}
if(data2 < 1 || isNaN(data2)){
vErrors = add(vErrors, [{instancePath:instancePath+"/hardware/cpus",keyword:"minimum",params:{comparison: ">=", limit: 1},get parentSchema(){return schema42().properties.hardware.properties.cpus},data:data2}]);
errors++;
}
}
}
if(data1.memory !== undefined){
let data3 = data1.memory;
if(typeof data3 === "string"){
if(!pattern14.test(data3)){
vErrors = add(vErrors, [{instancePath:instancePath+"/hardware/memory",keyword:"pattern",params:{pattern: "^[1-9][0-9]{0,5}(KiB|MiB|GiB|TiB)$"},get parentSchema(){return schema44()},data:data3}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/hardware/memory",keyword:"type",params:{type: "string"},get parentSchema(){return schema44()},data:data3}]);
errors++;
}
}
if(data1.disk !== undefined){
let data4 = data1.disk;
if(typeof data4 === "string"){
if(!pattern14.test(data4)){
vErrors = add(vErrors, [{instancePath:instancePath+"/hardware/disk",keyword:"pattern",params:{pattern: "^[1-9][0-9]{0,5}(KiB|MiB|GiB|TiB)$"},get parentSchema(){return schema44()},data:data4}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/hardware/disk",keyword:"type",params:{type: "string"},get parentSchema(){return schema44()},data:data4}]);
errors++;
}
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/hardware",keyword:"type",params:{type: "object"},get parentSchema(){return schema42().properties.hardware},data:data1}]);
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
vErrors = add(vErrors, [{instancePath:instancePath+"/addresses",keyword:"minItems",params:{limit: 1},get parentSchema(){return schema42().properties.addresses.anyOf[0]},data:data5}]);
errors++;
}
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
let data6 = data5[i0];
if(typeof data6 !== "string"){
vErrors = add(vErrors, [{instancePath:instancePath+"/addresses/" + i0,keyword:"type",params:{type: "string"},get parentSchema(){return schema42().properties.addresses.anyOf[0].items},data:data6}]);
errors++;
}
const _errs22 = errors;
let valid9 = false;
const _errs23 = errors;
if(typeof data6 === "string"){
if(!(formats0.test(data6))){
vErrors = add(vErrors, [{instancePath:instancePath+"/addresses/" + i0,keyword:"format",params:{format: "ipv4"},get parentSchema(){return schema38().anyOf[0]},data:data6}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/addresses/" + i0,keyword:"type",params:{type: "string"},get parentSchema(){return schema38().anyOf[0]},data:data6}]);
errors++;
}
var _valid1 = _errs23 === errors;
valid9 = valid9 || _valid1;
const _errs25 = errors;
if(typeof data6 === "string"){
if(!(formats2.test(data6))){
vErrors = add(vErrors, [{instancePath:instancePath+"/addresses/" + i0,keyword:"format",params:{format: "ipv6"},get parentSchema(){return schema38().anyOf[1]},data:data6}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/addresses/" + i0,keyword:"type",params:{type: "string"},get parentSchema(){return schema38().anyOf[1]},data:data6}]);
errors++;
}
var _valid1 = _errs25 === errors;
valid9 = valid9 || _valid1;
if(!valid9){
vErrors = add(vErrors, [{instancePath:instancePath+"/addresses/" + i0,keyword:"anyOf",params:{},get schema(){return schema38().anyOf},get parentSchema(){return schema38()},data:data6}]);
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
const indices0 = {};
for(;i1--;){
let item0 = data5[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
vErrors = add(vErrors, [{instancePath:instancePath+"/addresses",keyword:"uniqueItems",params:{i: i1, j: j0},get parentSchema(){return schema42().properties.addresses.anyOf[0]},data:data5}]);
errors++;
break;
}
indices0[item0] = i1;
}
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/addresses",keyword:"type",params:{type: "array"},get parentSchema(){return schema42().properties.addresses.anyOf[0]},data:data5}]);
errors++;
}
var _valid0 = _errs18 === errors;
valid5 = valid5 || _valid0;
const _errs28 = errors;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.public === undefined){
vErrors = add(vErrors, [{instancePath:instancePath+"/addresses",keyword:"required",params:{missingProperty: "public"},get parentSchema(){return schema42().properties.addresses.anyOf[1]},data:data5}]);
errors++;
}
for(const key2 in data5){
if(!(key2 === "public")){
let data7 = data5[key2];
const _errs33 = errors;
let valid13 = false;
const _errs34 = errors;
if(typeof data7 === "string"){
if(!(formats0.test(data7))){
vErrors = add(vErrors, [{instancePath:instancePath+"/addresses/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),keyword:"format",params:{format: "ipv4"},get parentSchema(){return schema38().anyOf[0]},data:data7}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/addresses/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),keyword:"type",params:{type: "string"},get parentSchema(){return schema38().anyOf[0]},data:data7}]);
errors++;
}
var _valid2 = _errs34 === errors;
valid13 = valid13 || _valid2;
const _errs36 = errors;
if(typeof data7 === "string"){
if(!(formats2.test(data7))){
vErrors = add(vErrors, [{instancePath:instancePath+"/addresses/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),keyword:"format",params:{format: "ipv6"},get parentSchema(){return schema38().anyOf[1]},data:data7}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/addresses/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),keyword:"type",params:{type: "string"},get parentSchema(){return schema38().anyOf[1]},data:data7}]);
errors++;
}
var _valid2 = _errs36 === errors;
valid13 = valid13 || _valid2;
if(!valid13){
vErrors = add(vErrors, [{instancePath:instancePath+"/addresses/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),keyword:"anyOf",params:{},get schema(){return schema38().anyOf},get parentSchema(){return schema38()},data:data7}]);
errors++;
}
else {
errors = _errs33;
if(vErrors !== null){
if(_errs33){
vErrors.length = _errs33;
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
vErrors = add(vErrors, [{instancePath:instancePath+"/addresses/public",keyword:"minItems",params:{limit: 1},get parentSchema(){return schema42().properties.addresses.anyOf[1].properties.public},data:data8}]);
errors++;
}
const len1 = data8.length;
for(let i2=0; i2<len1; i2++){
let data9 = data8[i2];
if(typeof data9 !== "string"){
vErrors = add(vErrors, [{instancePath:instancePath+"/addresses/public/" + i2,keyword:"type",params:{type: "string"},get parentSchema(){return schema42().properties.addresses.anyOf[1].properties.public.items},data:data9}]);
errors++;
}
const _errs42 = errors;
let valid18 = false;
const _errs43 = errors;
if(typeof data9 === "string"){
if(!(formats0.test(data9))){
vErrors = add(vErrors, [{instancePath:instancePath+"/addresses/public/" + i2,keyword:"format",params:{format: "ipv4"},get parentSchema(){return schema38().anyOf[0]},data:data9}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/addresses/public/" + i2,keyword:"type",params:{type: "string"},get parentSchema(){return schema38().anyOf[0]},data:data9}]);
errors++;
}
var _valid3 = _errs43 === errors;
valid18 = valid18 || _valid3;
const _errs45 = errors;
if(typeof data9 === "string"){
if(!(formats2.test(data9))){
vErrors = add(vErrors, [{instancePath:instancePath+"/addresses/public/" + i2,keyword:"format",params:{format: "ipv6"},get parentSchema(){return schema38().anyOf[1]},data:data9}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/addresses/public/" + i2,keyword:"type",params:{type: "string"},get parentSchema(){return schema38().anyOf[1]},data:data9}]);
errors++;
}
var _valid3 = _errs45 === errors;
valid18 = valid18 || _valid3;
if(!valid18){
vErrors = add(vErrors, [{instancePath:instancePath+"/addresses/public/" + i2,keyword:"anyOf",params:{},get schema(){return schema38().anyOf},get parentSchema(){return schema38()},data:data9}]);
errors++;
}
else {
errors = _errs42;
if(vErrors !== null){
if(_errs42){
vErrors.length = _errs42;
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
const indices1 = {};
for(;i3--;){
let item1 = data8[i3];
if(typeof item1 !== "string"){
continue;
}
if(typeof indices1[item1] == "number"){
j1 = indices1[item1];
vErrors = add(vErrors, [{instancePath:instancePath+"/addresses/public",keyword:"uniqueItems",params:{i: i3, j: j1},get parentSchema(){return schema42().properties.addresses.anyOf[1].properties.public},data:data8}]);
errors++;
break;
}
indices1[item1] = i3;
}
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/addresses/public",keyword:"type",params:{type: "array"},get parentSchema(){return schema42().properties.addresses.anyOf[1].properties.public},data:data8}]);
errors++;
}
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/addresses",keyword:"type",params:{type: "object"},get parentSchema(){return schema42().properties.addresses.anyOf[1]},data:data5}]);
errors++;
}
var _valid0 = _errs28 === errors;
valid5 = valid5 || _valid0;
if(!valid5){
vErrors = add(vErrors, [{instancePath:instancePath+"/addresses",keyword:"anyOf",params:{},get schema(){return schema42().properties.addresses.anyOf},get parentSchema(){return schema42().properties.addresses},data:data5}]);
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
vErrors = add(vErrors, [{instancePath:instancePath+"/timezone",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_+-]+(/[A-Za-z0-9_+-]+)*$"},get parentSchema(){return schema42().properties.timezone},data:data10}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/timezone",keyword:"type",params:{type: "string"},get parentSchema(){return schema42().properties.timezone},data:data10}]);
errors++;
}
if(data.resolvers !== undefined){
let data11 = data.resolvers;
if(Array.isArray(data11)){
if(data11.length > 3){
vErrors = add(vErrors, [{instancePath:instancePath+"/resolvers",keyword:"maxItems",params:{limit: 3},get parentSchema(){return schema42().properties.resolvers},data:data11}]);
errors++;
}
if(data11.length < 1){
vErrors = add(vErrors, [{instancePath:instancePath+"/resolvers",keyword:"minItems",params:{limit: 1},get parentSchema(){return schema42().properties.resolvers},data:data11}]);
errors++;
}
const len2 = data11.length;
for(let i4=0; i4<len2; i4++){
let data12 = data11[i4];
if(typeof data12 !== "string"){
vErrors = add(vErrors, [{instancePath:instancePath+"/resolvers/" + i4,keyword:"type",params:{type: "string"},get parentSchema(){return schema42().properties.resolvers.items},data:data12}]);
errors++;
}
const _errs54 = errors;
let valid23 = false;
const _errs55 = errors;
if(typeof data12 === "string"){
if(!(formats0.test(data12))){
vErrors = add(vErrors, [{instancePath:instancePath+"/resolvers/" + i4,keyword:"format",params:{format: "ipv4"},get parentSchema(){return schema38().anyOf[0]},data:data12}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/resolvers/" + i4,keyword:"type",params:{type: "string"},get parentSchema(){return schema38().anyOf[0]},data:data12}]);
errors++;
}
var _valid4 = _errs55 === errors;
valid23 = valid23 || _valid4;
const _errs57 = errors;
if(typeof data12 === "string"){
if(!(formats2.test(data12))){
vErrors = add(vErrors, [{instancePath:instancePath+"/resolvers/" + i4,keyword:"format",params:{format: "ipv6"},get parentSchema(){return schema38().anyOf[1]},data:data12}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/resolvers/" + i4,keyword:"type",params:{type: "string"},get parentSchema(){return schema38().anyOf[1]},data:data12}]);
errors++;
}
var _valid4 = _errs57 === errors;
valid23 = valid23 || _valid4;
if(!valid23){
vErrors = add(vErrors, [{instancePath:instancePath+"/resolvers/" + i4,keyword:"anyOf",params:{},get schema(){return schema38().anyOf},get parentSchema(){return schema38()},data:data12}]);
errors++;
}
else {
errors = _errs54;
if(vErrors !== null){
if(_errs54){
vErrors.length = _errs54;
}
else {
vErrors = null;
}
}
}
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/resolvers",keyword:"type",params:{type: "array"},get parentSchema(){return schema42().properties.resolvers},data:data11}]);
errors++;
}
}
let data13 = data.absentUsers;
if(Array.isArray(data13)){
const len3 = data13.length;
for(let i5=0; i5<len3; i5++){
let data14 = data13[i5];
if(typeof data14 === "string"){
if(!pattern17.test(data14)){
vErrors = add(vErrors, [{instancePath:instancePath+"/absentUsers/" + i5,keyword:"pattern",params:{pattern: "^[a-z_][a-z0-9_-]{0,31}$"},get parentSchema(){return schema42().properties.absentUsers.items},data:data14}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/absentUsers/" + i5,keyword:"type",params:{type: "string"},get parentSchema(){return schema42().properties.absentUsers.items},data:data14}]);
errors++;
}
}
let i6 = data13.length;
let j2;
if(i6 > 1){
const indices2 = {};
for(;i6--;){
let item2 = data13[i6];
if(typeof item2 !== "string"){
continue;
}
if(typeof indices2[item2] == "number"){
j2 = indices2[item2];
vErrors = add(vErrors, [{instancePath:instancePath+"/absentUsers",keyword:"uniqueItems",params:{i: i6, j: j2},get parentSchema(){return schema42().properties.absentUsers},data:data13}]);
errors++;
break;
}
indices2[item2] = i6;
}
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/absentUsers",keyword:"type",params:{type: "array"},get parentSchema(){return schema42().properties.absentUsers},data:data13}]);
errors++;
}
let data15 = data.files;
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
for(const key3 in data15){
const _errs66 = errors;
if(typeof key3 === "string"){
if(!pattern18.test(key3)){
vErrors = add(vErrors, [{instancePath:instancePath+"/files",keyword:"pattern",params:{pattern: "^(/[A-Za-z0-9@_+][A-Za-z0-9@._+-]*)+$"},get parentSchema(){return schema42().properties.files.propertyNames},data:key3,propertyName:key3}]);
errors++;
}
}
var valid27 = _errs66 === errors;
if(!valid27){
vErrors = add(vErrors, [{instancePath:instancePath+"/files",keyword:"propertyNames",params:{propertyName: key3},get parentSchema(){return schema42().properties.files},data:data15}]);
errors++;
}
}
for(const key4 in data15){
if(!(validate25(data15[key4], {instancePath:instancePath+"/files/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data15,parentDataProperty:key4,rootData,dynamicAnchors}))){
vErrors = add(vErrors, validate25.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/files",keyword:"type",params:{type: "object"},get parentSchema(){return schema42().properties.files},data:data15}]);
errors++;
}
let data17 = data.moved;
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
for(const key5 in data17){
if(!((key5 === "mail") || (key5 === "database"))){
vErrors = add(vErrors, [{instancePath:instancePath+"/moved",keyword:"additionalProperties",params:{additionalProperty: key5},get parentSchema(){return schema42().properties.moved},data:data17}]);
errors++;
}
}
if(data17.mail !== undefined){
let data18 = data17.mail;
if(typeof data18 === "string"){
if(!pattern24.test(data18)){
vErrors = add(vErrors, [{instancePath:instancePath+"/moved/mail",keyword:"pattern",params:{pattern: "^(/(?!\\.{1,2}(/|$))[a-zA-Z0-9._-]+)+$"},get parentSchema(){return schema53()},data:data18}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/moved/mail",keyword:"type",params:{type: "string"},get parentSchema(){return schema53()},data:data18}]);
errors++;
}
}
if(data17.database !== undefined){
let data19 = data17.database;
if(typeof data19 === "string"){
if(!pattern24.test(data19)){
vErrors = add(vErrors, [{instancePath:instancePath+"/moved/database",keyword:"pattern",params:{pattern: "^(/(?!\\.{1,2}(/|$))[a-zA-Z0-9._-]+)+$"},get parentSchema(){return schema53()},data:data19}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/moved/database",keyword:"type",params:{type: "string"},get parentSchema(){return schema53()},data:data19}]);
errors++;
}
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/moved",keyword:"type",params:{type: "object"},get parentSchema(){return schema42().properties.moved},data:data17}]);
errors++;
}
if(data.services !== undefined){
let data20 = data.services;
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
if(data20.certificates === undefined){
data20.certificates = {};
}
if(data20.drift === undefined){
data20.drift = {};
}
if(data20.journal === undefined){
data20.journal = {};
}
if(data20.ssh === undefined){
data20.ssh = {};
}
if(data20.updates === undefined){
data20.updates = {};
}
for(const key6 in data20){
if(!(func3.call(schema42().properties.services.properties, key6))){
vErrors = add(vErrors, [{instancePath:instancePath+"/services",keyword:"additionalProperties",params:{additionalProperty: key6},get parentSchema(){return schema42().properties.services},data:data20}]);
errors++;
}
}
if(!(validate27(data20.certificates, {instancePath:instancePath+"/services/certificates",parentData:data20,parentDataProperty:"certificates",rootData,dynamicAnchors}))){
vErrors = add(vErrors, validate27.errors);
errors = vErrors.length;
}
if(data20["disk-quota"] !== undefined){
let data22 = data20["disk-quota"];
if(data22 && typeof data22 == "object" && !Array.isArray(data22)){
for(const key7 in data22){
vErrors = add(vErrors, [{instancePath:instancePath+"/services/disk-quota",keyword:"additionalProperties",params:{additionalProperty: key7},get parentSchema(){return schema66()},data:data22}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/services/disk-quota",keyword:"type",params:{type: "object"},get parentSchema(){return schema66()},data:data22}]);
errors++;
}
}
if(data20.dovecot !== undefined){
if(!(validate29(data20.dovecot, {instancePath:instancePath+"/services/dovecot",parentData:data20,parentDataProperty:"dovecot",rootData,dynamicAnchors}))){
vErrors = add(vErrors, validate29.errors);
errors = vErrors.length;
}
}
if(!(validate35(data20.drift, {instancePath:instancePath+"/services/drift",parentData:data20,parentDataProperty:"drift",rootData,dynamicAnchors}))){
vErrors = add(vErrors, validate35.errors);
errors = vErrors.length;
}
if(data20.fail2ban !== undefined){
if(!(validate37(data20.fail2ban, {instancePath:instancePath+"/services/fail2ban",parentData:data20,parentDataProperty:"fail2ban",rootData,dynamicAnchors}))){
vErrors = add(vErrors, validate37.errors);
errors = vErrors.length;
}
}
if(!(validate39(data20.journal, {instancePath:instancePath+"/services/journal",parentData:data20,parentDataProperty:"journal",rootData,dynamicAnchors}))){
vErrors = add(vErrors, validate39.errors);
errors = vErrors.length;
}
if(data20.maintenance !== undefined){
if(!(validate41(data20.maintenance, {instancePath:instancePath+"/services/maintenance",parentData:data20,parentDataProperty:"maintenance",rootData,dynamicAnchors}))){
vErrors = add(vErrors, validate41.errors);
errors = vErrors.length;
}
}
if(data20.postfix !== undefined){
if(!(validate43(data20.postfix, {instancePath:instancePath+"/services/postfix",parentData:data20,parentDataProperty:"postfix",rootData,dynamicAnchors}))){
vErrors = add(vErrors, validate43.errors);
errors = vErrors.length;
}
}
if(data20.postgresql !== undefined){
if(!(validate53(data20.postgresql, {instancePath:instancePath+"/services/postgresql",parentData:data20,parentDataProperty:"postgresql",rootData,dynamicAnchors}))){
vErrors = add(vErrors, validate53.errors);
errors = vErrors.length;
}
}
if(data20.rspamd !== undefined){
if(!(validate59(data20.rspamd, {instancePath:instancePath+"/services/rspamd",parentData:data20,parentDataProperty:"rspamd",rootData,dynamicAnchors}))){
vErrors = add(vErrors, validate59.errors);
errors = vErrors.length;
}
}
if(!(validate63(data20.ssh, {instancePath:instancePath+"/services/ssh",parentData:data20,parentDataProperty:"ssh",rootData,dynamicAnchors}))){
vErrors = add(vErrors, validate63.errors);
errors = vErrors.length;
}
if(data20["tls-policies"] !== undefined){
let data32 = data20["tls-policies"];
if(data32 && typeof data32 == "object" && !Array.isArray(data32)){
for(const key8 in data32){
vErrors = add(vErrors, [{instancePath:instancePath+"/services/tls-policies",keyword:"additionalProperties",params:{additionalProperty: key8},get parentSchema(){return schema259()},data:data32}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/services/tls-policies",keyword:"type",params:{type: "object"},get parentSchema(){return schema259()},data:data32}]);
errors++;
}
}
if(data20.unbound !== undefined){
if(!(validate67(data20.unbound, {instancePath:instancePath+"/services/unbound",parentData:data20,parentDataProperty:"unbound",rootData,dynamicAnchors}))){
vErrors = add(vErrors, validate67.errors);
errors = vErrors.length;
}
}
let data34 = data20.updates;
if(data34 && typeof data34 == "object" && !Array.isArray(data34)){
if(data34.reboot === undefined){
data34.reboot = "never";
}
if(data34.mirror === undefined){
data34.mirror = "http://deb.debian.org/debian";
}
if(data34.securityMirror === undefined){
data34.securityMirror = "http://security.debian.org/debian-security";
}
for(const key9 in data34){
if(!(((key9 === "reboot") || (key9 === "mirror")) || (key9 === "securityMirror"))){
vErrors = add(vErrors, [{instancePath:instancePath+"/services/updates",keyword:"additionalProperties",params:{additionalProperty: key9},get parentSchema(){return schema262()},data:data34}]);
errors++;
}
}
let data35 = data34.reboot;
if(typeof data35 === "string"){
if(!pattern210.test(data35)){
vErrors = add(vErrors, [{instancePath:instancePath+"/services/updates/reboot",keyword:"pattern",params:{pattern: "^(never|([01][0-9]|2[0-3]):[0-5][0-9])$"},get parentSchema(){return schema262().properties.reboot},data:data35}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/services/updates/reboot",keyword:"type",params:{type: "string"},get parentSchema(){return schema262().properties.reboot},data:data35}]);
errors++;
}
let data36 = data34.mirror;
if(typeof data36 === "string"){
if(!pattern211.test(data36)){
vErrors = add(vErrors, [{instancePath:instancePath+"/services/updates/mirror",keyword:"pattern",params:{pattern: "^https?://(?=[^/]{1,259}(/|$))[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*(:([1-9][0-9]{0,3}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5]))?(/[A-Za-z0-9._-]+)*/?$"},get parentSchema(){return schema262().properties.mirror},data:data36}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/services/updates/mirror",keyword:"type",params:{type: "string"},get parentSchema(){return schema262().properties.mirror},data:data36}]);
errors++;
}
let data37 = data34.securityMirror;
if(typeof data37 === "string"){
if(!pattern211.test(data37)){
vErrors = add(vErrors, [{instancePath:instancePath+"/services/updates/securityMirror",keyword:"pattern",params:{pattern: "^https?://(?=[^/]{1,259}(/|$))[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*(:([1-9][0-9]{0,3}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5]))?(/[A-Za-z0-9._-]+)*/?$"},get parentSchema(){return schema262().properties.securityMirror},data:data37}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/services/updates/securityMirror",keyword:"type",params:{type: "string"},get parentSchema(){return schema262().properties.securityMirror},data:data37}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/services/updates",keyword:"type",params:{type: "object"},get parentSchema(){return schema262()},data:data34}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/services",keyword:"type",params:{type: "object"},get parentSchema(){return schema42().properties.services},data:data20}]);
errors++;
}
}
}
else {
vErrors = add(vErrors, [{instancePath,keyword:"type",params:{type: "object"},get parentSchema(){return schema42()},data}]);
errors++;
}
validate24.errors = vErrors;
return errors === 0;
}
validate24.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema264 = () => schemaPart("site.schema.json", "$defs", "domain");
const schema273 = () => schemaPart("common.schema.json", "$defs", "localPart");
const schema279 = () => schemaPart("common.schema.json", "$defs", "destination");
const pattern220 = new RegExp("^(?!.*\\.\\.)[a-z0-9]([a-z0-9._+-]{0,62}[a-z0-9])?$", "u");
const pattern221 = new RegExp("^(?!.*\\.\\.)[a-z0-9]([a-z0-9._-]{0,62}[a-z0-9])?$", "u");
const pattern227 = new RegExp("^(?!.*\\.\\.)(\\*|[a-z0-9]([a-z0-9._-]{0,62}[a-z0-9])?)$", "u");
const pattern228 = new RegExp("^(?!.*\\.\\.)[a-z0-9]([a-z0-9._+-]{0,62}[a-z0-9])?(@(?=[^@]{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.(?![0-9]+$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)+)?$", "u");
const pattern232 = new RegExp("^(a|mx|include|exists|ip4|ip6)([:/][a-z0-9_.:/%{}+,=-]*)?$", "u");

function validate71(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate71.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.port === undefined){
data.port = 25;
}
if(data.tls === undefined){
data.tls = "may";
}
if(data.host === undefined){
vErrors = add(vErrors, [{instancePath,keyword:"required",params:{missingProperty: "host"},get parentSchema(){return schema105()},data}]);
errors++;
}
for(const key0 in data){
if(!(((key0 === "host") || (key0 === "port")) || (key0 === "tls"))){
vErrors = add(vErrors, [{instancePath,keyword:"additionalProperties",params:{additionalProperty: key0},get parentSchema(){return schema105()},data}]);
errors++;
}
}
if(data.host !== undefined){
let data0 = data.host;
if(typeof data0 === "string"){
if(!pattern66.test(data0)){
vErrors = add(vErrors, [{instancePath:instancePath+"/host",keyword:"pattern",params:{pattern: "^((((25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])(\\.(?=[0-9])|$)){4})|(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.(?![0-9]+$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)+)$"},get parentSchema(){return schema105().properties.host},data:data0}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/host",keyword:"type",params:{type: "string"},get parentSchema(){return schema105().properties.host},data:data0}]);
errors++;
}
}
let data1 = data.port;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
vErrors = add(vErrors, [{instancePath:instancePath+"/port",keyword:"type",params:{type: "integer"},get parentSchema(){return schema59()},data:data1}]);
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 65535 || isNaN(data1)){
vErrors = add(vErrors, [{instancePath:instancePath+"/port",keyword:"maximum",params:{comparison: "<=", limit: 65535},get parentSchema(){return schema59()},data:data1}]);
errors++;
}
if(data1 < 1 || isNaN(data1)){
vErrors = add(vErrors, [{instancePath:instancePath+"/port",keyword:"minimum",params:{comparison: ">=", limit: 1},get parentSchema(){return schema59()},data:data1}]);
errors++;
}
}
let data2 = data.tls;
if(typeof data2 !== "string"){
vErrors = add(vErrors, [{instancePath:instancePath+"/tls",keyword:"type",params:{type: "string"},get parentSchema(){return schema105().properties.tls},data:data2}]);
errors++;
}
if(!(((data2 === "may") || (data2 === "encrypt")) || (data2 === "secure"))){
vErrors = add(vErrors, [{instancePath:instancePath+"/tls",keyword:"enum",params:{allowedValues: schema105().properties.tls.enum},get parentSchema(){return schema105().properties.tls},data:data2}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath,keyword:"type",params:{type: "object"},get parentSchema(){return schema105()},data}]);
errors++;
}
validate71.errors = vErrors;
return errors === 0;
}
validate71.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate73(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate73.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.port === undefined){
data.port = 587;
}
if(data.tls === undefined){
data.tls = "secure";
}
if(data.host === undefined){
vErrors = add(vErrors, [{instancePath,keyword:"required",params:{missingProperty: "host"},get parentSchema(){return schema101()},data}]);
errors++;
}
for(const key0 in data){
if(!((((key0 === "host") || (key0 === "port")) || (key0 === "user")) || (key0 === "tls"))){
vErrors = add(vErrors, [{instancePath,keyword:"additionalProperties",params:{additionalProperty: key0},get parentSchema(){return schema101()},data}]);
errors++;
}
}
if(data.host !== undefined){
let data0 = data.host;
if(typeof data0 === "string"){
if(!pattern13.test(data0)){
vErrors = add(vErrors, [{instancePath:instancePath+"/host",keyword:"pattern",params:{pattern: "^(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.(?![0-9]+$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)+$"},get parentSchema(){return schema43()},data:data0}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/host",keyword:"type",params:{type: "string"},get parentSchema(){return schema43()},data:data0}]);
errors++;
}
}
let data1 = data.port;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
vErrors = add(vErrors, [{instancePath:instancePath+"/port",keyword:"type",params:{type: "integer"},get parentSchema(){return schema59()},data:data1}]);
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 65535 || isNaN(data1)){
vErrors = add(vErrors, [{instancePath:instancePath+"/port",keyword:"maximum",params:{comparison: "<=", limit: 65535},get parentSchema(){return schema59()},data:data1}]);
errors++;
}
if(data1 < 1 || isNaN(data1)){
vErrors = add(vErrors, [{instancePath:instancePath+"/port",keyword:"minimum",params:{comparison: ">=", limit: 1},get parentSchema(){return schema59()},data:data1}]);
errors++;
}
}
if(data.user !== undefined){
let data2 = data.user;
if(typeof data2 === "string"){
if(!pattern64.test(data2)){
vErrors = add(vErrors, [{instancePath:instancePath+"/user",keyword:"pattern",params:{pattern: "^[!-9;-~]+$"},get parentSchema(){return schema101().properties.user},data:data2}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/user",keyword:"type",params:{type: "string"},get parentSchema(){return schema101().properties.user},data:data2}]);
errors++;
}
}
let data3 = data.tls;
if(typeof data3 !== "string"){
vErrors = add(vErrors, [{instancePath:instancePath+"/tls",keyword:"type",params:{type: "string"},get parentSchema(){return schema101().properties.tls},data:data3}]);
errors++;
}
if(!((data3 === "secure") || (data3 === "verify"))){
vErrors = add(vErrors, [{instancePath:instancePath+"/tls",keyword:"enum",params:{allowedValues: schema101().properties.tls.enum},get parentSchema(){return schema101().properties.tls},data:data3}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath,keyword:"type",params:{type: "object"},get parentSchema(){return schema101()},data}]);
errors++;
}
validate73.errors = vErrors;
return errors === 0;
}
validate73.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema274 = () => schemaPart("site.schema.json", "$defs", "mailbox");
const pattern224 = new RegExp("^(?!.*\\.\\.)([a-z0-9]([a-z0-9._-]{0,62}[a-z0-9])?(@(?=[^@]{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.(?![0-9]+$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)+)?|\\*@(?=[^@]{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.(?![0-9]+$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)+)$", "u");

function validate75(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate75.evaluated;
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
if(data.sendOnly === undefined){
data.sendOnly = false;
}
if(data.receiveOnly === undefined){
data.receiveOnly = false;
}
if(data.mayAlsoSendAs === undefined){
data.mayAlsoSendAs = [];
}
if(data.limits === undefined){
data.limits = {};
}
if(data.spam === undefined){
data.spam = {};
}
for(const key0 in data){
if(!(func3.call(schema274().properties, key0))){
vErrors = add(vErrors, [{instancePath,keyword:"additionalProperties",params:{additionalProperty: key0},get parentSchema(){return schema274()},data}]);
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 === "string"){
if(func1(data0) > 100){
vErrors = add(vErrors, [{instancePath:instancePath+"/name",keyword:"maxLength",params:{limit: 100},get parentSchema(){return schema274().properties.name},data:data0}]);
errors++;
}
if(func1(data0) < 1){
vErrors = add(vErrors, [{instancePath:instancePath+"/name",keyword:"minLength",params:{limit: 1},get parentSchema(){return schema274().properties.name},data:data0}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/name",keyword:"type",params:{type: "string"},get parentSchema(){return schema274().properties.name},data:data0}]);
errors++;
}
}
let data1 = data.quota;
if(typeof data1 === "string"){
if(!pattern14.test(data1)){
vErrors = add(vErrors, [{instancePath:instancePath+"/quota",keyword:"pattern",params:{pattern: "^[1-9][0-9]{0,5}(KiB|MiB|GiB|TiB)$"},get parentSchema(){return schema44()},data:data1}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/quota",keyword:"type",params:{type: "string"},get parentSchema(){return schema44()},data:data1}]);
errors++;
}
let data2 = data.enabled;
if(typeof data2 !== "boolean"){
vErrors = add(vErrors, [{instancePath:instancePath+"/enabled",keyword:"type",params:{type: "boolean"},get parentSchema(){return schema274().properties.enabled},data:data2}]);
errors++;
}
let data3 = data.sendOnly;
if(typeof data3 !== "boolean"){
vErrors = add(vErrors, [{instancePath:instancePath+"/sendOnly",keyword:"type",params:{type: "boolean"},get parentSchema(){return schema274().properties.sendOnly},data:data3}]);
errors++;
}
let data4 = data.receiveOnly;
if(typeof data4 !== "boolean"){
vErrors = add(vErrors, [{instancePath:instancePath+"/receiveOnly",keyword:"type",params:{type: "boolean"},get parentSchema(){return schema274().properties.receiveOnly},data:data4}]);
errors++;
}
if(data.formerly !== undefined){
let data5 = data.formerly;
if(typeof data5 === "string"){
if(!pattern221.test(data5)){
vErrors = add(vErrors, [{instancePath:instancePath+"/formerly",keyword:"pattern",params:{pattern: "^(?!.*\\.\\.)[a-z0-9]([a-z0-9._-]{0,62}[a-z0-9])?$"},get parentSchema(){return schema273()},data:data5}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/formerly",keyword:"type",params:{type: "string"},get parentSchema(){return schema273()},data:data5}]);
errors++;
}
}
let data6 = data.mayAlsoSendAs;
if(Array.isArray(data6)){
const len0 = data6.length;
for(let i0=0; i0<len0; i0++){
let data7 = data6[i0];
if(typeof data7 === "string"){
if(!pattern224.test(data7)){
vErrors = add(vErrors, [{instancePath:instancePath+"/mayAlsoSendAs/" + i0,keyword:"pattern",params:{pattern: "^(?!.*\\.\\.)([a-z0-9]([a-z0-9._-]{0,62}[a-z0-9])?(@(?=[^@]{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.(?![0-9]+$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)+)?|\\*@(?=[^@]{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.(?![0-9]+$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)+)$"},get parentSchema(){return schema274().properties.mayAlsoSendAs.items},data:data7}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/mayAlsoSendAs/" + i0,keyword:"type",params:{type: "string"},get parentSchema(){return schema274().properties.mayAlsoSendAs.items},data:data7}]);
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
vErrors = add(vErrors, [{instancePath:instancePath+"/mayAlsoSendAs",keyword:"uniqueItems",params:{i: i1, j: j0},get parentSchema(){return schema274().properties.mayAlsoSendAs},data:data6}]);
errors++;
break;
}
indices0[item0] = i1;
}
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/mayAlsoSendAs",keyword:"type",params:{type: "array"},get parentSchema(){return schema274().properties.mayAlsoSendAs},data:data6}]);
errors++;
}
let data8 = data.limits;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
for(const key1 in data8){
if(!(key1 === "perHour")){
vErrors = add(vErrors, [{instancePath:instancePath+"/limits",keyword:"additionalProperties",params:{additionalProperty: key1},get parentSchema(){return schema274().properties.limits},data:data8}]);
errors++;
}
}
if(data8.perHour !== undefined){
let data9 = data8.perHour;
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
vErrors = add(vErrors, [{instancePath:instancePath+"/limits/perHour",keyword:"type",params:{type: "integer"},get parentSchema(){return schema274().properties.limits.properties.perHour},data:data9}]);
errors++;
}
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 > 100000 || isNaN(data9)){
vErrors = add(vErrors, [{instancePath:instancePath+"/limits/perHour",keyword:"maximum",params:{comparison: "<=", limit: 100000},get parentSchema(){return schema274().properties.limits.properties.perHour},data:data9}]);
errors++;
}
if(data9 < 1 || isNaN(data9)){
vErrors = add(vErrors, [{instancePath:instancePath+"/limits/perHour",keyword:"minimum",params:{comparison: ">=", limit: 1},get parentSchema(){return schema274().properties.limits.properties.perHour},data:data9}]);
errors++;
}
}
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/limits",keyword:"type",params:{type: "object"},get parentSchema(){return schema274().properties.limits},data:data8}]);
errors++;
}
let data10 = data.spam;
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
if(data10.allowSenders === undefined){
data10.allowSenders = [];
}
if(data10.junkSenders === undefined){
data10.junkSenders = [];
}
for(const key2 in data10){
if(!((((key2 === "junk") || (key2 === "reject")) || (key2 === "allowSenders")) || (key2 === "junkSenders"))){
vErrors = add(vErrors, [{instancePath:instancePath+"/spam",keyword:"additionalProperties",params:{additionalProperty: key2},get parentSchema(){return schema274().properties.spam},data:data10}]);
errors++;
}
}
if(data10.junk !== undefined){
let data11 = data10.junk;
if((typeof data11 == "number") && (isFinite(data11))){
if(data11 > 1000 || isNaN(data11)){
vErrors = add(vErrors, [{instancePath:instancePath+"/spam/junk",keyword:"maximum",params:{comparison: "<=", limit: 1000},get parentSchema(){return schema274().properties.spam.properties.junk},data:data11}]);
errors++;
}
if(data11 < 1 || isNaN(data11)){
vErrors = add(vErrors, [{instancePath:instancePath+"/spam/junk",keyword:"minimum",params:{comparison: ">=", limit: 1},get parentSchema(){return schema274().properties.spam.properties.junk},data:data11}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/spam/junk",keyword:"type",params:{type: "number"},get parentSchema(){return schema274().properties.spam.properties.junk},data:data11}]);
errors++;
}
}
if(data10.reject !== undefined){
let data12 = data10.reject;
if((typeof data12 == "number") && (isFinite(data12))){
if(data12 > 1000 || isNaN(data12)){
vErrors = add(vErrors, [{instancePath:instancePath+"/spam/reject",keyword:"maximum",params:{comparison: "<=", limit: 1000},get parentSchema(){return schema274().properties.spam.properties.reject},data:data12}]);
errors++;
}
if(data12 < 1 || isNaN(data12)){
vErrors = add(vErrors, [{instancePath:instancePath+"/spam/reject",keyword:"minimum",params:{comparison: ">=", limit: 1},get parentSchema(){return schema274().properties.spam.properties.reject},data:data12}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/spam/reject",keyword:"type",params:{type: "number"},get parentSchema(){return schema274().properties.spam.properties.reject},data:data12}]);
errors++;
}
}
let data13 = data10.allowSenders;
if(Array.isArray(data13)){
const len1 = data13.length;
for(let i2=0; i2<len1; i2++){
let data14 = data13[i2];
if(typeof data14 === "string"){
if(!pattern219.test(data14)){
vErrors = add(vErrors, [{instancePath:instancePath+"/spam/allowSenders/" + i2,keyword:"pattern",params:{pattern: "^(?!.*\\.(\\.|@))([a-z0-9][a-z0-9._+=-]{0,63}@)?(?=[^@]{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.(?![0-9]+$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)+$"},get parentSchema(){return schema272().items},data:data14}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/spam/allowSenders/" + i2,keyword:"type",params:{type: "string"},get parentSchema(){return schema272().items},data:data14}]);
errors++;
}
}
let i3 = data13.length;
let j1;
if(i3 > 1){
const indices1 = {};
for(;i3--;){
let item1 = data13[i3];
if(typeof item1 !== "string"){
continue;
}
if(typeof indices1[item1] == "number"){
j1 = indices1[item1];
vErrors = add(vErrors, [{instancePath:instancePath+"/spam/allowSenders",keyword:"uniqueItems",params:{i: i3, j: j1},get parentSchema(){return schema272()},data:data13}]);
errors++;
break;
}
indices1[item1] = i3;
}
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/spam/allowSenders",keyword:"type",params:{type: "array"},get parentSchema(){return schema272()},data:data13}]);
errors++;
}
let data15 = data10.junkSenders;
if(Array.isArray(data15)){
const len2 = data15.length;
for(let i4=0; i4<len2; i4++){
let data16 = data15[i4];
if(typeof data16 === "string"){
if(!pattern219.test(data16)){
vErrors = add(vErrors, [{instancePath:instancePath+"/spam/junkSenders/" + i4,keyword:"pattern",params:{pattern: "^(?!.*\\.(\\.|@))([a-z0-9][a-z0-9._+=-]{0,63}@)?(?=[^@]{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.(?![0-9]+$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)+$"},get parentSchema(){return schema272().items},data:data16}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/spam/junkSenders/" + i4,keyword:"type",params:{type: "string"},get parentSchema(){return schema272().items},data:data16}]);
errors++;
}
}
let i5 = data15.length;
let j2;
if(i5 > 1){
const indices2 = {};
for(;i5--;){
let item2 = data15[i5];
if(typeof item2 !== "string"){
continue;
}
if(typeof indices2[item2] == "number"){
j2 = indices2[item2];
vErrors = add(vErrors, [{instancePath:instancePath+"/spam/junkSenders",keyword:"uniqueItems",params:{i: i5, j: j2},get parentSchema(){return schema272()},data:data15}]);
errors++;
break;
}
indices2[item2] = i5;
}
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/spam/junkSenders",keyword:"type",params:{type: "array"},get parentSchema(){return schema272()},data:data15}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/spam",keyword:"type",params:{type: "object"},get parentSchema(){return schema274().properties.spam},data:data10}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath,keyword:"type",params:{type: "object"},get parentSchema(){return schema274()},data}]);
errors++;
}
validate75.errors = vErrors;
return errors === 0;
}
validate75.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate70(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate70.evaluated;
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
if(data.blockSenders === undefined){
data.blockSenders = [];
}
if(data.blockRecipients === undefined){
data.blockRecipients = [];
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
if(!(func3.call(schema264().properties, key0))){
vErrors = add(vErrors, [{instancePath,keyword:"additionalProperties",params:{additionalProperty: key0},get parentSchema(){return schema264()},data}]);
errors++;
}
}
if(data.host !== undefined){
let data0 = data.host;
if(typeof data0 === "string"){
if(!pattern4.test(data0)){
vErrors = add(vErrors, [{instancePath:instancePath+"/host",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9-]{0,30}$"},get parentSchema(){return schema33()},data:data0}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/host",keyword:"type",params:{type: "string"},get parentSchema(){return schema33()},data:data0}]);
errors++;
}
}
let data1 = data.enabled;
if(typeof data1 !== "boolean"){
vErrors = add(vErrors, [{instancePath:instancePath+"/enabled",keyword:"type",params:{type: "boolean"},get parentSchema(){return schema264().properties.enabled},data:data1}]);
errors++;
}
if(data.aliasOf !== undefined){
let data2 = data.aliasOf;
if(typeof data2 === "string"){
if(!pattern13.test(data2)){
vErrors = add(vErrors, [{instancePath:instancePath+"/aliasOf",keyword:"pattern",params:{pattern: "^(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.(?![0-9]+$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)+$"},get parentSchema(){return schema43()},data:data2}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/aliasOf",keyword:"type",params:{type: "string"},get parentSchema(){return schema43()},data:data2}]);
errors++;
}
}
if(data.relay !== undefined){
if(!(validate71(data.relay, {instancePath:instancePath+"/relay",parentData:data,parentDataProperty:"relay",rootData,dynamicAnchors}))){
vErrors = add(vErrors, validate71.errors);
errors = vErrors.length;
}
}
if(data.smarthost !== undefined){
if(!(validate73(data.smarthost, {instancePath:instancePath+"/smarthost",parentData:data,parentDataProperty:"smarthost",rootData,dynamicAnchors}))){
vErrors = add(vErrors, validate73.errors);
errors = vErrors.length;
}
}
let data5 = data.blockSenders;
if(Array.isArray(data5)){
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
let data6 = data5[i0];
if(typeof data6 === "string"){
if(!pattern219.test(data6)){
vErrors = add(vErrors, [{instancePath:instancePath+"/blockSenders/" + i0,keyword:"pattern",params:{pattern: "^(?!.*\\.(\\.|@))([a-z0-9][a-z0-9._+=-]{0,63}@)?(?=[^@]{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.(?![0-9]+$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)+$"},get parentSchema(){return schema272().items},data:data6}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/blockSenders/" + i0,keyword:"type",params:{type: "string"},get parentSchema(){return schema272().items},data:data6}]);
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
vErrors = add(vErrors, [{instancePath:instancePath+"/blockSenders",keyword:"uniqueItems",params:{i: i1, j: j0},get parentSchema(){return schema272()},data:data5}]);
errors++;
break;
}
indices0[item0] = i1;
}
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/blockSenders",keyword:"type",params:{type: "array"},get parentSchema(){return schema272()},data:data5}]);
errors++;
}
let data7 = data.blockRecipients;
if(Array.isArray(data7)){
const len1 = data7.length;
for(let i2=0; i2<len1; i2++){
let data8 = data7[i2];
if(typeof data8 === "string"){
if(!pattern220.test(data8)){
vErrors = add(vErrors, [{instancePath:instancePath+"/blockRecipients/" + i2,keyword:"pattern",params:{pattern: "^(?!.*\\.\\.)[a-z0-9]([a-z0-9._+-]{0,62}[a-z0-9])?$"},get parentSchema(){return schema264().properties.blockRecipients.items},data:data8}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/blockRecipients/" + i2,keyword:"type",params:{type: "string"},get parentSchema(){return schema264().properties.blockRecipients.items},data:data8}]);
errors++;
}
}
let i3 = data7.length;
let j1;
if(i3 > 1){
const indices1 = {};
for(;i3--;){
let item1 = data7[i3];
if(typeof item1 !== "string"){
continue;
}
if(typeof indices1[item1] == "number"){
j1 = indices1[item1];
vErrors = add(vErrors, [{instancePath:instancePath+"/blockRecipients",keyword:"uniqueItems",params:{i: i3, j: j1},get parentSchema(){return schema264().properties.blockRecipients},data:data7}]);
errors++;
break;
}
indices1[item1] = i3;
}
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/blockRecipients",keyword:"type",params:{type: "array"},get parentSchema(){return schema264().properties.blockRecipients},data:data7}]);
errors++;
}
let data9 = data.mailboxes;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
for(const key1 in data9){
const _errs23 = errors;
if(typeof key1 === "string"){
if(!pattern221.test(key1)){
vErrors = add(vErrors, [{instancePath:instancePath+"/mailboxes",keyword:"pattern",params:{pattern: "^(?!.*\\.\\.)[a-z0-9]([a-z0-9._-]{0,62}[a-z0-9])?$"},get parentSchema(){return schema273()},data:key1,propertyName:key1}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/mailboxes",keyword:"type",params:{type: "string"},get parentSchema(){return schema273()},data:key1,propertyName:key1}]);
errors++;
}
var valid10 = _errs23 === errors;
if(!valid10){
vErrors = add(vErrors, [{instancePath:instancePath+"/mailboxes",keyword:"propertyNames",params:{propertyName: key1},get parentSchema(){return schema264().properties.mailboxes},data:data9}]);
errors++;
}
}
for(const key2 in data9){
if(!(validate75(data9[key2], {instancePath:instancePath+"/mailboxes/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data9,parentDataProperty:key2,rootData,dynamicAnchors}))){
vErrors = add(vErrors, validate75.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/mailboxes",keyword:"type",params:{type: "object"},get parentSchema(){return schema264().properties.mailboxes},data:data9}]);
errors++;
}
let data11 = data.aliases;
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
for(const key3 in data11){
const _errs30 = errors;
if(typeof key3 === "string"){
if(!pattern227.test(key3)){
vErrors = add(vErrors, [{instancePath:instancePath+"/aliases",keyword:"pattern",params:{pattern: "^(?!.*\\.\\.)(\\*|[a-z0-9]([a-z0-9._-]{0,62}[a-z0-9])?)$"},get parentSchema(){return schema264().properties.aliases.propertyNames},data:key3,propertyName:key3}]);
errors++;
}
}
var valid13 = _errs30 === errors;
if(!valid13){
vErrors = add(vErrors, [{instancePath:instancePath+"/aliases",keyword:"propertyNames",params:{propertyName: key3},get parentSchema(){return schema264().properties.aliases},data:data11}]);
errors++;
}
}
for(const key4 in data11){
let data12 = data11[key4];
if(Array.isArray(data12)){
if(data12.length < 1){
vErrors = add(vErrors, [{instancePath:instancePath+"/aliases/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),keyword:"minItems",params:{limit: 1},get parentSchema(){return schema264().properties.aliases.additionalProperties},data:data12}]);
errors++;
}
const len2 = data12.length;
for(let i4=0; i4<len2; i4++){
let data13 = data12[i4];
if(typeof data13 !== "string"){
vErrors = add(vErrors, [{instancePath:instancePath+"/aliases/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i4,keyword:"type",params:{type: "string"},get parentSchema(){return schema264().properties.aliases.additionalProperties.items},data:data13}]);
errors++;
}
if(typeof data13 === "string"){
if(!pattern228.test(data13)){
vErrors = add(vErrors, [{instancePath:instancePath+"/aliases/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i4,keyword:"pattern",params:{pattern: "^(?!.*\\.\\.)[a-z0-9]([a-z0-9._+-]{0,62}[a-z0-9])?(@(?=[^@]{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.(?![0-9]+$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)+)?$"},get parentSchema(){return schema279()},data:data13}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/aliases/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i4,keyword:"type",params:{type: "string"},get parentSchema(){return schema279()},data:data13}]);
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
vErrors = add(vErrors, [{instancePath:instancePath+"/aliases/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),keyword:"uniqueItems",params:{i: i5, j: j2},get parentSchema(){return schema264().properties.aliases.additionalProperties},data:data12}]);
errors++;
break;
}
indices2[item2] = i5;
}
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/aliases/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),keyword:"type",params:{type: "array"},get parentSchema(){return schema264().properties.aliases.additionalProperties},data:data12}]);
errors++;
}
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/aliases",keyword:"type",params:{type: "object"},get parentSchema(){return schema264().properties.aliases},data:data11}]);
errors++;
}
let data14 = data.dkim;
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
if(data14.selector === undefined){
data14.selector = "sitec1";
}
if(data14.published === undefined){
data14.published = [];
}
if(data14.retired === undefined){
data14.retired = [];
}
for(const key5 in data14){
if(!(((key5 === "selector") || (key5 === "published")) || (key5 === "retired"))){
vErrors = add(vErrors, [{instancePath:instancePath+"/dkim",keyword:"additionalProperties",params:{additionalProperty: key5},get parentSchema(){return schema264().properties.dkim},data:data14}]);
errors++;
}
}
let data15 = data14.selector;
if(typeof data15 === "string"){
if(!pattern36.test(data15)){
vErrors = add(vErrors, [{instancePath:instancePath+"/dkim/selector",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$"},get parentSchema(){return schema64()},data:data15}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/dkim/selector",keyword:"type",params:{type: "string"},get parentSchema(){return schema64()},data:data15}]);
errors++;
}
let data16 = data14.published;
if(Array.isArray(data16)){
const len3 = data16.length;
for(let i6=0; i6<len3; i6++){
let data17 = data16[i6];
if(typeof data17 !== "string"){
vErrors = add(vErrors, [{instancePath:instancePath+"/dkim/published/" + i6,keyword:"type",params:{type: "string"},get parentSchema(){return schema264().properties.dkim.properties.published.items},data:data17}]);
errors++;
}
if(typeof data17 === "string"){
if(!pattern36.test(data17)){
vErrors = add(vErrors, [{instancePath:instancePath+"/dkim/published/" + i6,keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$"},get parentSchema(){return schema64()},data:data17}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/dkim/published/" + i6,keyword:"type",params:{type: "string"},get parentSchema(){return schema64()},data:data17}]);
errors++;
}
}
let i7 = data16.length;
let j3;
if(i7 > 1){
const indices3 = {};
for(;i7--;){
let item3 = data16[i7];
if(typeof item3 !== "string"){
continue;
}
if(typeof indices3[item3] == "number"){
j3 = indices3[item3];
vErrors = add(vErrors, [{instancePath:instancePath+"/dkim/published",keyword:"uniqueItems",params:{i: i7, j: j3},get parentSchema(){return schema264().properties.dkim.properties.published},data:data16}]);
errors++;
break;
}
indices3[item3] = i7;
}
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/dkim/published",keyword:"type",params:{type: "array"},get parentSchema(){return schema264().properties.dkim.properties.published},data:data16}]);
errors++;
}
let data18 = data14.retired;
if(Array.isArray(data18)){
const len4 = data18.length;
for(let i8=0; i8<len4; i8++){
let data19 = data18[i8];
if(typeof data19 !== "string"){
vErrors = add(vErrors, [{instancePath:instancePath+"/dkim/retired/" + i8,keyword:"type",params:{type: "string"},get parentSchema(){return schema264().properties.dkim.properties.retired.items},data:data19}]);
errors++;
}
if(typeof data19 === "string"){
if(!pattern36.test(data19)){
vErrors = add(vErrors, [{instancePath:instancePath+"/dkim/retired/" + i8,keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$"},get parentSchema(){return schema64()},data:data19}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/dkim/retired/" + i8,keyword:"type",params:{type: "string"},get parentSchema(){return schema64()},data:data19}]);
errors++;
}
}
let i9 = data18.length;
let j4;
if(i9 > 1){
const indices4 = {};
for(;i9--;){
let item4 = data18[i9];
if(typeof item4 !== "string"){
continue;
}
if(typeof indices4[item4] == "number"){
j4 = indices4[item4];
vErrors = add(vErrors, [{instancePath:instancePath+"/dkim/retired",keyword:"uniqueItems",params:{i: i9, j: j4},get parentSchema(){return schema264().properties.dkim.properties.retired},data:data18}]);
errors++;
break;
}
indices4[item4] = i9;
}
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/dkim/retired",keyword:"type",params:{type: "array"},get parentSchema(){return schema264().properties.dkim.properties.retired},data:data18}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/dkim",keyword:"type",params:{type: "object"},get parentSchema(){return schema264().properties.dkim},data:data14}]);
errors++;
}
let data20 = data.spf;
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
if(data20.also === undefined){
data20.also = [];
}
if(data20.all === undefined){
data20.all = "fail";
}
for(const key6 in data20){
if(!((key6 === "also") || (key6 === "all"))){
vErrors = add(vErrors, [{instancePath:instancePath+"/spf",keyword:"additionalProperties",params:{additionalProperty: key6},get parentSchema(){return schema264().properties.spf},data:data20}]);
errors++;
}
}
let data21 = data20.also;
if(Array.isArray(data21)){
if(data21.length > 9){
vErrors = add(vErrors, [{instancePath:instancePath+"/spf/also",keyword:"maxItems",params:{limit: 9},get parentSchema(){return schema264().properties.spf.properties.also},data:data21}]);
errors++;
}
const len5 = data21.length;
for(let i10=0; i10<len5; i10++){
let data22 = data21[i10];
if(typeof data22 === "string"){
if(!pattern232.test(data22)){
vErrors = add(vErrors, [{instancePath:instancePath+"/spf/also/" + i10,keyword:"pattern",params:{pattern: "^(a|mx|include|exists|ip4|ip6)([:/][a-z0-9_.:/%{}+,=-]*)?$"},get parentSchema(){return schema264().properties.spf.properties.also.items},data:data22}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/spf/also/" + i10,keyword:"type",params:{type: "string"},get parentSchema(){return schema264().properties.spf.properties.also.items},data:data22}]);
errors++;
}
}
let i11 = data21.length;
let j5;
if(i11 > 1){
const indices5 = {};
for(;i11--;){
let item5 = data21[i11];
if(typeof item5 !== "string"){
continue;
}
if(typeof indices5[item5] == "number"){
j5 = indices5[item5];
vErrors = add(vErrors, [{instancePath:instancePath+"/spf/also",keyword:"uniqueItems",params:{i: i11, j: j5},get parentSchema(){return schema264().properties.spf.properties.also},data:data21}]);
errors++;
break;
}
indices5[item5] = i11;
}
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/spf/also",keyword:"type",params:{type: "array"},get parentSchema(){return schema264().properties.spf.properties.also},data:data21}]);
errors++;
}
let data23 = data20.all;
if(typeof data23 !== "string"){
vErrors = add(vErrors, [{instancePath:instancePath+"/spf/all",keyword:"type",params:{type: "string"},get parentSchema(){return schema264().properties.spf.properties.all},data:data23}]);
errors++;
}
if(!((data23 === "fail") || (data23 === "softfail"))){
vErrors = add(vErrors, [{instancePath:instancePath+"/spf/all",keyword:"enum",params:{allowedValues: schema264().properties.spf.properties.all.enum},get parentSchema(){return schema264().properties.spf.properties.all},data:data23}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/spf",keyword:"type",params:{type: "object"},get parentSchema(){return schema264().properties.spf},data:data20}]);
errors++;
}
let data24 = data.dmarc;
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
if(data24.policy === undefined){
data24.policy = "none";
}
if(data24.reports === undefined){
data24.reports = "postmaster";
}
for(const key7 in data24){
if(!(((key7 === "policy") || (key7 === "subdomainPolicy")) || (key7 === "reports"))){
vErrors = add(vErrors, [{instancePath:instancePath+"/dmarc",keyword:"additionalProperties",params:{additionalProperty: key7},get parentSchema(){return schema264().properties.dmarc},data:data24}]);
errors++;
}
}
let data25 = data24.policy;
if(typeof data25 !== "string"){
vErrors = add(vErrors, [{instancePath:instancePath+"/dmarc/policy",keyword:"type",params:{type: "string"},get parentSchema(){return schema264().properties.dmarc.properties.policy},data:data25}]);
errors++;
}
if(!(((data25 === "none") || (data25 === "quarantine")) || (data25 === "reject"))){
vErrors = add(vErrors, [{instancePath:instancePath+"/dmarc/policy",keyword:"enum",params:{allowedValues: schema264().properties.dmarc.properties.policy.enum},get parentSchema(){return schema264().properties.dmarc.properties.policy},data:data25}]);
errors++;
}
if(data24.subdomainPolicy !== undefined){
let data26 = data24.subdomainPolicy;
if(typeof data26 !== "string"){
vErrors = add(vErrors, [{instancePath:instancePath+"/dmarc/subdomainPolicy",keyword:"type",params:{type: "string"},get parentSchema(){return schema264().properties.dmarc.properties.subdomainPolicy},data:data26}]);
errors++;
}
if(!(((data26 === "none") || (data26 === "quarantine")) || (data26 === "reject"))){
vErrors = add(vErrors, [{instancePath:instancePath+"/dmarc/subdomainPolicy",keyword:"enum",params:{allowedValues: schema264().properties.dmarc.properties.subdomainPolicy.enum},get parentSchema(){return schema264().properties.dmarc.properties.subdomainPolicy},data:data26}]);
errors++;
}
}
let data27 = data24.reports;
if(typeof data27 === "string"){
if(!pattern228.test(data27)){
vErrors = add(vErrors, [{instancePath:instancePath+"/dmarc/reports",keyword:"pattern",params:{pattern: "^(?!.*\\.\\.)[a-z0-9]([a-z0-9._+-]{0,62}[a-z0-9])?(@(?=[^@]{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.(?![0-9]+$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)+)?$"},get parentSchema(){return schema279()},data:data27}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/dmarc/reports",keyword:"type",params:{type: "string"},get parentSchema(){return schema279()},data:data27}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/dmarc",keyword:"type",params:{type: "object"},get parentSchema(){return schema264().properties.dmarc},data:data24}]);
errors++;
}
if(data.mtaSts !== undefined){
let data28 = data.mtaSts;
if(data28 && typeof data28 == "object" && !Array.isArray(data28)){
if(data28.mode === undefined){
data28.mode = "testing";
}
for(const key8 in data28){
if(!(key8 === "mode")){
vErrors = add(vErrors, [{instancePath:instancePath+"/mtaSts",keyword:"additionalProperties",params:{additionalProperty: key8},get parentSchema(){return schema264().properties.mtaSts},data:data28}]);
errors++;
}
}
let data29 = data28.mode;
if(typeof data29 !== "string"){
vErrors = add(vErrors, [{instancePath:instancePath+"/mtaSts/mode",keyword:"type",params:{type: "string"},get parentSchema(){return schema264().properties.mtaSts.properties.mode},data:data29}]);
errors++;
}
if(!(((data29 === "none") || (data29 === "testing")) || (data29 === "enforce"))){
vErrors = add(vErrors, [{instancePath:instancePath+"/mtaSts/mode",keyword:"enum",params:{allowedValues: schema264().properties.mtaSts.properties.mode.enum},get parentSchema(){return schema264().properties.mtaSts.properties.mode},data:data29}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/mtaSts",keyword:"type",params:{type: "object"},get parentSchema(){return schema264().properties.mtaSts},data:data28}]);
errors++;
}
}
}
else {
vErrors = add(vErrors, [{instancePath,keyword:"type",params:{type: "object"},get parentSchema(){return schema264()},data}]);
errors++;
}
validate70.errors = vErrors;
return errors === 0;
}
validate70.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema286 = () => schemaPart("site.schema.json", "$defs", "probes");
const schema287 = () => schemaPart("site.schema.json", "$defs", "alertAddress");
const pattern236 = new RegExp("^(?!.*\\.(\\.|@))[A-Za-z0-9][A-Za-z0-9._+-]{0,63}@(?=[^@]{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.(?![0-9]+$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)+$", "u");
const pattern238 = new RegExp("^[a-z_][a-z0-9_-]{0,31}@[A-Za-z0-9][A-Za-z0-9.:-]{0,252}$", "u");

function validate78(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate78.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.vantages === undefined){
data.vantages = {};
}
for(const key0 in data){
if(!((key0 === "mailbox") || (key0 === "vantages"))){
vErrors = add(vErrors, [{instancePath,keyword:"additionalProperties",params:{additionalProperty: key0},get parentSchema(){return schema286()},data}]);
errors++;
}
}
if(data.mailbox !== undefined){
let data0 = data.mailbox;
if(typeof data0 === "string"){
if(!pattern236.test(data0)){
vErrors = add(vErrors, [{instancePath:instancePath+"/mailbox",keyword:"pattern",params:{pattern: "^(?!.*\\.(\\.|@))[A-Za-z0-9][A-Za-z0-9._+-]{0,63}@(?=[^@]{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.(?![0-9]+$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)+$"},get parentSchema(){return schema287()},data:data0}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/mailbox",keyword:"type",params:{type: "string"},get parentSchema(){return schema287()},data:data0}]);
errors++;
}
}
let data1 = data.vantages;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
for(const key1 in data1){
const _errs7 = errors;
if(typeof key1 === "string"){
if(!pattern4.test(key1)){
vErrors = add(vErrors, [{instancePath:instancePath+"/vantages",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9-]{0,30}$"},get parentSchema(){return schema286().properties.vantages.propertyNames},data:key1,propertyName:key1}]);
errors++;
}
}
var valid2 = _errs7 === errors;
if(!valid2){
vErrors = add(vErrors, [{instancePath:instancePath+"/vantages",keyword:"propertyNames",params:{propertyName: key1},get parentSchema(){return schema286().properties.vantages},data:data1}]);
errors++;
}
}
for(const key2 in data1){
let data2 = data1[key2];
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.port === undefined){
data2.port = 22;
}
if(data2.ssh === undefined){
vErrors = add(vErrors, [{instancePath:instancePath+"/vantages/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),keyword:"required",params:{missingProperty: "ssh"},get parentSchema(){return schema286().properties.vantages.additionalProperties},data:data2}]);
errors++;
}
for(const key3 in data2){
if(!((key3 === "ssh") || (key3 === "port"))){
vErrors = add(vErrors, [{instancePath:instancePath+"/vantages/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),keyword:"additionalProperties",params:{additionalProperty: key3},get parentSchema(){return schema286().properties.vantages.additionalProperties},data:data2}]);
errors++;
}
}
if(data2.ssh !== undefined){
let data3 = data2.ssh;
if(typeof data3 === "string"){
if(!pattern238.test(data3)){
vErrors = add(vErrors, [{instancePath:instancePath+"/vantages/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/ssh",keyword:"pattern",params:{pattern: "^[a-z_][a-z0-9_-]{0,31}@[A-Za-z0-9][A-Za-z0-9.:-]{0,252}$"},get parentSchema(){return schema286().properties.vantages.additionalProperties.properties.ssh},data:data3}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/vantages/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/ssh",keyword:"type",params:{type: "string"},get parentSchema(){return schema286().properties.vantages.additionalProperties.properties.ssh},data:data3}]);
errors++;
}
}
let data4 = data2.port;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
vErrors = add(vErrors, [{instancePath:instancePath+"/vantages/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/port",keyword:"type",params:{type: "integer"},get parentSchema(){return schema59()},data:data4}]);
errors++;
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 65535 || isNaN(data4)){
vErrors = add(vErrors, [{instancePath:instancePath+"/vantages/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/port",keyword:"maximum",params:{comparison: "<=", limit: 65535},get parentSchema(){return schema59()},data:data4}]);
errors++;
}
if(data4 < 1 || isNaN(data4)){
vErrors = add(vErrors, [{instancePath:instancePath+"/vantages/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/port",keyword:"minimum",params:{comparison: ">=", limit: 1},get parentSchema(){return schema59()},data:data4}]);
errors++;
}
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/vantages/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),keyword:"type",params:{type: "object"},get parentSchema(){return schema286().properties.vantages.additionalProperties},data:data2}]);
errors++;
}
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/vantages",keyword:"type",params:{type: "object"},get parentSchema(){return schema286().properties.vantages},data:data1}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath,keyword:"type",params:{type: "object"},get parentSchema(){return schema286()},data}]);
errors++;
}
validate78.errors = vErrors;
return errors === 0;
}
validate78.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema289 = () => schemaPart("site.schema.json", "$defs", "alerts");
const pattern239 = new RegExp("^https://(?=[^/]{1,259}(/|$))[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*(:([1-9][0-9]{0,3}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5]))?(/[A-Za-z0-9._~/-]*)?$", "u");

function validate80(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate80.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length < 1){
vErrors = add(vErrors, [{instancePath,keyword:"minProperties",params:{limit: 1},get parentSchema(){return schema289()},data}]);
errors++;
}
for(const key0 in data){
if(!((key0 === "webhook") || (key0 === "relay"))){
vErrors = add(vErrors, [{instancePath,keyword:"additionalProperties",params:{additionalProperty: key0},get parentSchema(){return schema289()},data}]);
errors++;
}
}
if(data.webhook !== undefined){
let data0 = data.webhook;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.secret === undefined){
data0.secret = "bearer";
}
if(data0.url === undefined){
vErrors = add(vErrors, [{instancePath:instancePath+"/webhook",keyword:"required",params:{missingProperty: "url"},get parentSchema(){return schema289().properties.webhook},data:data0}]);
errors++;
}
for(const key1 in data0){
if(!((key1 === "url") || (key1 === "secret"))){
vErrors = add(vErrors, [{instancePath:instancePath+"/webhook",keyword:"additionalProperties",params:{additionalProperty: key1},get parentSchema(){return schema289().properties.webhook},data:data0}]);
errors++;
}
}
if(data0.url !== undefined){
let data1 = data0.url;
if(typeof data1 === "string"){
if(!pattern239.test(data1)){
vErrors = add(vErrors, [{instancePath:instancePath+"/webhook/url",keyword:"pattern",params:{pattern: "^https://(?=[^/]{1,259}(/|$))[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*(:([1-9][0-9]{0,3}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5]))?(/[A-Za-z0-9._~/-]*)?$"},get parentSchema(){return schema289().properties.webhook.properties.url},data:data1}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/webhook/url",keyword:"type",params:{type: "string"},get parentSchema(){return schema289().properties.webhook.properties.url},data:data1}]);
errors++;
}
}
let data2 = data0.secret;
if(typeof data2 !== "string"){
vErrors = add(vErrors, [{instancePath:instancePath+"/webhook/secret",keyword:"type",params:{type: "string"},get parentSchema(){return schema289().properties.webhook.properties.secret},data:data2}]);
errors++;
}
if(!(((data2 === "bearer") || (data2 === "path")) || (data2 === "none"))){
vErrors = add(vErrors, [{instancePath:instancePath+"/webhook/secret",keyword:"enum",params:{allowedValues: schema289().properties.webhook.properties.secret.enum},get parentSchema(){return schema289().properties.webhook.properties.secret},data:data2}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/webhook",keyword:"type",params:{type: "object"},get parentSchema(){return schema289().properties.webhook},data:data0}]);
errors++;
}
}
if(data.relay !== undefined){
let data3 = data.relay;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.port === undefined){
data3.port = 465;
}
if(data3.host === undefined){
vErrors = add(vErrors, [{instancePath:instancePath+"/relay",keyword:"required",params:{missingProperty: "host"},get parentSchema(){return schema289().properties.relay},data:data3}]);
errors++;
}
if(data3.from === undefined){
vErrors = add(vErrors, [{instancePath:instancePath+"/relay",keyword:"required",params:{missingProperty: "from"},get parentSchema(){return schema289().properties.relay},data:data3}]);
errors++;
}
if(data3.to === undefined){
vErrors = add(vErrors, [{instancePath:instancePath+"/relay",keyword:"required",params:{missingProperty: "to"},get parentSchema(){return schema289().properties.relay},data:data3}]);
errors++;
}
for(const key2 in data3){
if(!(((((key2 === "host") || (key2 === "port")) || (key2 === "user")) || (key2 === "from")) || (key2 === "to"))){
vErrors = add(vErrors, [{instancePath:instancePath+"/relay",keyword:"additionalProperties",params:{additionalProperty: key2},get parentSchema(){return schema289().properties.relay},data:data3}]);
errors++;
}
}
if(data3.host !== undefined){
let data4 = data3.host;
if(typeof data4 === "string"){
if(!pattern13.test(data4)){
vErrors = add(vErrors, [{instancePath:instancePath+"/relay/host",keyword:"pattern",params:{pattern: "^(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.(?![0-9]+$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)+$"},get parentSchema(){return schema43()},data:data4}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/relay/host",keyword:"type",params:{type: "string"},get parentSchema(){return schema43()},data:data4}]);
errors++;
}
}
let data5 = data3.port;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
vErrors = add(vErrors, [{instancePath:instancePath+"/relay/port",keyword:"type",params:{type: "integer"},get parentSchema(){return schema59()},data:data5}]);
errors++;
}
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 65535 || isNaN(data5)){
vErrors = add(vErrors, [{instancePath:instancePath+"/relay/port",keyword:"maximum",params:{comparison: "<=", limit: 65535},get parentSchema(){return schema59()},data:data5}]);
errors++;
}
if(data5 < 1 || isNaN(data5)){
vErrors = add(vErrors, [{instancePath:instancePath+"/relay/port",keyword:"minimum",params:{comparison: ">=", limit: 1},get parentSchema(){return schema59()},data:data5}]);
errors++;
}
}
if(data3.user !== undefined){
let data6 = data3.user;
if(typeof data6 === "string"){
if(!pattern64.test(data6)){
vErrors = add(vErrors, [{instancePath:instancePath+"/relay/user",keyword:"pattern",params:{pattern: "^[!-9;-~]+$"},get parentSchema(){return schema289().properties.relay.properties.user},data:data6}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/relay/user",keyword:"type",params:{type: "string"},get parentSchema(){return schema289().properties.relay.properties.user},data:data6}]);
errors++;
}
}
if(data3.from !== undefined){
let data7 = data3.from;
if(typeof data7 === "string"){
if(!pattern236.test(data7)){
vErrors = add(vErrors, [{instancePath:instancePath+"/relay/from",keyword:"pattern",params:{pattern: "^(?!.*\\.(\\.|@))[A-Za-z0-9][A-Za-z0-9._+-]{0,63}@(?=[^@]{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.(?![0-9]+$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)+$"},get parentSchema(){return schema287()},data:data7}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/relay/from",keyword:"type",params:{type: "string"},get parentSchema(){return schema287()},data:data7}]);
errors++;
}
}
if(data3.to !== undefined){
let data8 = data3.to;
if(Array.isArray(data8)){
if(data8.length < 1){
vErrors = add(vErrors, [{instancePath:instancePath+"/relay/to",keyword:"minItems",params:{limit: 1},get parentSchema(){return schema289().properties.relay.properties.to},data:data8}]);
errors++;
}
const len0 = data8.length;
for(let i0=0; i0<len0; i0++){
let data9 = data8[i0];
if(typeof data9 !== "string"){
vErrors = add(vErrors, [{instancePath:instancePath+"/relay/to/" + i0,keyword:"type",params:{type: "string"},get parentSchema(){return schema289().properties.relay.properties.to.items},data:data9}]);
errors++;
}
if(typeof data9 === "string"){
if(!pattern236.test(data9)){
vErrors = add(vErrors, [{instancePath:instancePath+"/relay/to/" + i0,keyword:"pattern",params:{pattern: "^(?!.*\\.(\\.|@))[A-Za-z0-9][A-Za-z0-9._+-]{0,63}@(?=[^@]{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.(?![0-9]+$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)+$"},get parentSchema(){return schema287()},data:data9}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/relay/to/" + i0,keyword:"type",params:{type: "string"},get parentSchema(){return schema287()},data:data9}]);
errors++;
}
}
let i1 = data8.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data8[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
vErrors = add(vErrors, [{instancePath:instancePath+"/relay/to",keyword:"uniqueItems",params:{i: i1, j: j0},get parentSchema(){return schema289().properties.relay.properties.to},data:data8}]);
errors++;
break;
}
indices0[item0] = i1;
}
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/relay/to",keyword:"type",params:{type: "array"},get parentSchema(){return schema289().properties.relay.properties.to},data:data8}]);
errors++;
}
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/relay",keyword:"type",params:{type: "object"},get parentSchema(){return schema289().properties.relay},data:data3}]);
errors++;
}
}
}
else {
vErrors = add(vErrors, [{instancePath,keyword:"type",params:{type: "object"},get parentSchema(){return schema289()},data}]);
errors++;
}
validate80.errors = vErrors;
return errors === 0;
}
validate80.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


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
if(data.blockSenders === undefined){
data.blockSenders = [];
}
if(data.blockRecipients === undefined){
data.blockRecipients = [];
}
if(data.probes === undefined){
data.probes = {};
}
if(data.operators === undefined){
vErrors = add(vErrors, [{instancePath,keyword:"required",params:{missingProperty: "operators"},get parentSchema(){return schema31()},data}]);
errors++;
}
if(data.hosts === undefined){
vErrors = add(vErrors, [{instancePath,keyword:"required",params:{missingProperty: "hosts"},get parentSchema(){return schema31()},data}]);
errors++;
}
for(const key0 in data){
if(!((((((((key0 === "operators") || (key0 === "networks")) || (key0 === "hosts")) || (key0 === "domains")) || (key0 === "blockSenders")) || (key0 === "blockRecipients")) || (key0 === "probes")) || (key0 === "alerts"))){
vErrors = add(vErrors, [{instancePath,keyword:"additionalProperties",params:{additionalProperty: key0},get parentSchema(){return schema31()},data}]);
errors++;
}
}
if(data.operators !== undefined){
let data0 = data.operators;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(Object.keys(data0).length < 1){
vErrors = add(vErrors, [{instancePath:instancePath+"/operators",keyword:"minProperties",params:{limit: 1},get parentSchema(){return schema31().properties.operators},data:data0}]);
errors++;
}
for(const key1 in data0){
const _errs4 = errors;
if(typeof key1 === "string"){
if(!pattern4.test(key1)){
vErrors = add(vErrors, [{instancePath:instancePath+"/operators",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9-]{0,30}$"},get parentSchema(){return schema33()},data:key1,propertyName:key1}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/operators",keyword:"type",params:{type: "string"},get parentSchema(){return schema33()},data:key1,propertyName:key1}]);
errors++;
}
var valid1 = _errs4 === errors;
if(!valid1){
vErrors = add(vErrors, [{instancePath:instancePath+"/operators",keyword:"propertyNames",params:{propertyName: key1},get parentSchema(){return schema31().properties.operators},data:data0}]);
errors++;
}
}
for(const key2 in data0){
let data1 = data0[key2];
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.keys === undefined){
vErrors = add(vErrors, [{instancePath:instancePath+"/operators/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),keyword:"required",params:{missingProperty: "keys"},get parentSchema(){return schema34()},data:data1}]);
errors++;
}
for(const key3 in data1){
if(!(((key3 === "name") || (key3 === "uid")) || (key3 === "keys"))){
vErrors = add(vErrors, [{instancePath:instancePath+"/operators/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),keyword:"additionalProperties",params:{additionalProperty: key3},get parentSchema(){return schema34()},data:data1}]);
errors++;
}
}
if(data1.name !== undefined){
let data2 = data1.name;
if(typeof data2 === "string"){
if(func1(data2) > 100){
vErrors = add(vErrors, [{instancePath:instancePath+"/operators/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/name",keyword:"maxLength",params:{limit: 100},get parentSchema(){return schema34().properties.name},data:data2}]);
errors++;
}
if(func1(data2) < 1){
vErrors = add(vErrors, [{instancePath:instancePath+"/operators/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/name",keyword:"minLength",params:{limit: 1},get parentSchema(){return schema34().properties.name},data:data2}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/operators/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/name",keyword:"type",params:{type: "string"},get parentSchema(){return schema34().properties.name},data:data2}]);
errors++;
}
}
if(data1.uid !== undefined){
let data3 = data1.uid;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
vErrors = add(vErrors, [{instancePath:instancePath+"/operators/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/uid",keyword:"type",params:{type: "integer"},get parentSchema(){return schema34().properties.uid},data:data3}]);
errors++;
}
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 60000 || isNaN(data3)){
vErrors = add(vErrors, [{instancePath:instancePath+"/operators/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/uid",keyword:"maximum",params:{comparison: "<=", limit: 60000},get parentSchema(){return schema34().properties.uid},data:data3}]);
errors++;
}
if(data3 < 1000 || isNaN(data3)){
vErrors = add(vErrors, [{instancePath:instancePath+"/operators/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/uid",keyword:"minimum",params:{comparison: ">=", limit: 1000},get parentSchema(){return schema34().properties.uid},data:data3}]);
errors++;
}
}
}
if(data1.keys !== undefined){
let data4 = data1.keys;
if(Array.isArray(data4)){
if(data4.length < 1){
vErrors = add(vErrors, [{instancePath:instancePath+"/operators/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/keys",keyword:"minItems",params:{limit: 1},get parentSchema(){return schema34().properties.keys},data:data4}]);
errors++;
}
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
let data5 = data4[i0];
if(typeof data5 === "string"){
if(!pattern5.test(data5)){
vErrors = add(vErrors, [{instancePath:instancePath+"/operators/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/keys/" + i0,keyword:"pattern",params:{pattern: "^(ssh-ed25519|sk-ssh-ed25519@openssh\\.com|ecdsa-sha2-nistp(256|384|521)|ssh-rsa) [A-Za-z0-9+/]+={0,2}( [^\\p{C}]*)?$"},get parentSchema(){return schema34().properties.keys.items},data:data5}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/operators/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/keys/" + i0,keyword:"type",params:{type: "string"},get parentSchema(){return schema34().properties.keys.items},data:data5}]);
errors++;
}
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/operators/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/keys",keyword:"type",params:{type: "array"},get parentSchema(){return schema34().properties.keys},data:data4}]);
errors++;
}
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/operators/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),keyword:"type",params:{type: "object"},get parentSchema(){return schema34()},data:data1}]);
errors++;
}
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/operators",keyword:"type",params:{type: "object"},get parentSchema(){return schema31().properties.operators},data:data0}]);
errors++;
}
}
let data6 = data.networks;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(Object.keys(data6).length > 100){
vErrors = add(vErrors, [{instancePath:instancePath+"/networks",keyword:"maxProperties",params:{limit: 100},get parentSchema(){return schema31().properties.networks},data:data6}]);
errors++;
}
for(const key4 in data6){
const _errs22 = errors;
if(typeof key4 === "string"){
if(!pattern4.test(key4)){
vErrors = add(vErrors, [{instancePath:instancePath+"/networks",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9-]{0,30}$"},get parentSchema(){return schema33()},data:key4,propertyName:key4}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/networks",keyword:"type",params:{type: "string"},get parentSchema(){return schema33()},data:key4,propertyName:key4}]);
errors++;
}
const _errs25 = errors;
const _errs26 = errors;
if(!((key4 === "internet") || (key4 === "public"))){
const err24 = {};
vErrors = add(vErrors, [err24]);
errors++;
}
var valid10 = _errs26 === errors;
if(valid10){
vErrors = add(vErrors, [{instancePath:instancePath+"/networks",keyword:"not",params:{},get parentSchema(){return schema31().properties.networks.propertyNames},data:key4,propertyName:key4}]);
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
vErrors = add(vErrors, [{instancePath:instancePath+"/networks",keyword:"propertyNames",params:{propertyName: key4},get parentSchema(){return schema31().properties.networks},data:data6}]);
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
vErrors = add(vErrors, [{instancePath:instancePath+"/networks",keyword:"type",params:{type: "object"},get parentSchema(){return schema31().properties.networks},data:data6}]);
errors++;
}
if(data.hosts !== undefined){
let data8 = data.hosts;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(Object.keys(data8).length > 1000){
vErrors = add(vErrors, [{instancePath:instancePath+"/hosts",keyword:"maxProperties",params:{limit: 1000},get parentSchema(){return schema31().properties.hosts},data:data8}]);
errors++;
}
if(Object.keys(data8).length < 1){
vErrors = add(vErrors, [{instancePath:instancePath+"/hosts",keyword:"minProperties",params:{limit: 1},get parentSchema(){return schema31().properties.hosts},data:data8}]);
errors++;
}
for(const key6 in data8){
const _errs31 = errors;
if(typeof key6 === "string"){
if(!pattern4.test(key6)){
vErrors = add(vErrors, [{instancePath:instancePath+"/hosts",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9-]{0,30}$"},get parentSchema(){return schema33()},data:key6,propertyName:key6}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/hosts",keyword:"type",params:{type: "string"},get parentSchema(){return schema33()},data:key6,propertyName:key6}]);
errors++;
}
var valid12 = _errs31 === errors;
if(!valid12){
vErrors = add(vErrors, [{instancePath:instancePath+"/hosts",keyword:"propertyNames",params:{propertyName: key6},get parentSchema(){return schema31().properties.hosts},data:data8}]);
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
vErrors = add(vErrors, [{instancePath:instancePath+"/hosts",keyword:"type",params:{type: "object"},get parentSchema(){return schema31().properties.hosts},data:data8}]);
errors++;
}
}
let data10 = data.domains;
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
for(const key8 in data10){
const _errs38 = errors;
if(typeof key8 === "string"){
if(!pattern13.test(key8)){
vErrors = add(vErrors, [{instancePath:instancePath+"/domains",keyword:"pattern",params:{pattern: "^(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.(?![0-9]+$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)+$"},get parentSchema(){return schema43()},data:key8,propertyName:key8}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/domains",keyword:"type",params:{type: "string"},get parentSchema(){return schema43()},data:key8,propertyName:key8}]);
errors++;
}
var valid15 = _errs38 === errors;
if(!valid15){
vErrors = add(vErrors, [{instancePath:instancePath+"/domains",keyword:"propertyNames",params:{propertyName: key8},get parentSchema(){return schema31().properties.domains},data:data10}]);
errors++;
}
}
for(const key9 in data10){
if(!(validate70(data10[key9], {instancePath:instancePath+"/domains/" + key9.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data10,parentDataProperty:key9,rootData,dynamicAnchors}))){
vErrors = add(vErrors, validate70.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/domains",keyword:"type",params:{type: "object"},get parentSchema(){return schema31().properties.domains},data:data10}]);
errors++;
}
let data12 = data.blockSenders;
if(Array.isArray(data12)){
const len1 = data12.length;
for(let i1=0; i1<len1; i1++){
let data13 = data12[i1];
if(typeof data13 === "string"){
if(!pattern219.test(data13)){
vErrors = add(vErrors, [{instancePath:instancePath+"/blockSenders/" + i1,keyword:"pattern",params:{pattern: "^(?!.*\\.(\\.|@))([a-z0-9][a-z0-9._+=-]{0,63}@)?(?=[^@]{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.(?![0-9]+$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)+$"},get parentSchema(){return schema272().items},data:data13}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/blockSenders/" + i1,keyword:"type",params:{type: "string"},get parentSchema(){return schema272().items},data:data13}]);
errors++;
}
}
let i2 = data12.length;
let j0;
if(i2 > 1){
const indices0 = {};
for(;i2--;){
let item0 = data12[i2];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
vErrors = add(vErrors, [{instancePath:instancePath+"/blockSenders",keyword:"uniqueItems",params:{i: i2, j: j0},get parentSchema(){return schema272()},data:data12}]);
errors++;
break;
}
indices0[item0] = i2;
}
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/blockSenders",keyword:"type",params:{type: "array"},get parentSchema(){return schema272()},data:data12}]);
errors++;
}
let data14 = data.blockRecipients;
if(Array.isArray(data14)){
const len2 = data14.length;
for(let i3=0; i3<len2; i3++){
let data15 = data14[i3];
if(typeof data15 === "string"){
if(!pattern219.test(data15)){
vErrors = add(vErrors, [{instancePath:instancePath+"/blockRecipients/" + i3,keyword:"pattern",params:{pattern: "^(?!.*\\.(\\.|@))([a-z0-9][a-z0-9._+=-]{0,63}@)?(?=[^@]{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.(?![0-9]+$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)+$"},get parentSchema(){return schema272().items},data:data15}]);
errors++;
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/blockRecipients/" + i3,keyword:"type",params:{type: "string"},get parentSchema(){return schema272().items},data:data15}]);
errors++;
}
}
let i4 = data14.length;
let j1;
if(i4 > 1){
const indices1 = {};
for(;i4--;){
let item1 = data14[i4];
if(typeof item1 !== "string"){
continue;
}
if(typeof indices1[item1] == "number"){
j1 = indices1[item1];
vErrors = add(vErrors, [{instancePath:instancePath+"/blockRecipients",keyword:"uniqueItems",params:{i: i4, j: j1},get parentSchema(){return schema272()},data:data14}]);
errors++;
break;
}
indices1[item1] = i4;
}
}
}
else {
vErrors = add(vErrors, [{instancePath:instancePath+"/blockRecipients",keyword:"type",params:{type: "array"},get parentSchema(){return schema272()},data:data14}]);
errors++;
}
if(!(validate78(data.probes, {instancePath:instancePath+"/probes",parentData:data,parentDataProperty:"probes",rootData,dynamicAnchors}))){
vErrors = add(vErrors, validate78.errors);
errors = vErrors.length;
}
if(data.alerts !== undefined){
if(!(validate80(data.alerts, {instancePath:instancePath+"/alerts",parentData:data,parentDataProperty:"alerts",rootData,dynamicAnchors}))){
vErrors = add(vErrors, validate80.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = add(vErrors, [{instancePath,keyword:"type",params:{type: "object"},get parentSchema(){return schema31()},data}]);
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
