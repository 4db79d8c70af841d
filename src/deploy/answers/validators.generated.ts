// @ts-nocheck
/** Generated from schema/answers/ by `npm run generate`; edit the schema. Each checks one answer, and drops what its schema does not name. */
import type { ValidateFunction } from 'ajv';
import type { Answers } from './answers.generated.ts';

const answer_again = validate52;
const schema19 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"answers/again.schema.json","title":"AgainAnswer","type":"object","required":["staged","exposure"],"properties":{"staged":{"$ref":"common.schema.json#/$defs/name"},"exposure":{"type":"array","items":{"$ref":"common.schema.json#/$defs/listener"}}},"description":"Where an earlier release is staged once more, and where it listens."};
const func0 = Object.prototype.hasOwnProperty;
const schema21 = {"type":"string","maxLength":8192,"$comment":"What something is called: a path, a unit, a mailbox. Anybody on the host may have named it."};
const func63 = function ucs2length(str) {
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
if(errors === 0){
if(typeof data === "string"){
if(func63(data) > 8192){
validate54.errors = [{instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 8192}}];
return false;
}
}
else {
validate54.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
validate54.errors = vErrors;
return errors === 0;
}
validate54.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema22 = {"title":"ToldListener","type":"object","description":"Where a release listens.","required":["protocol","port","service","name","addresses","from","who"],"properties":{"protocol":{"enum":["tcp","udp"]},"port":{"type":"integer","minimum":1,"maximum":65535},"service":{"$ref":"common.schema.json#/$defs/name"},"name":{"$ref":"common.schema.json#/$defs/name"},"addresses":{"$ref":"common.schema.json#/$defs/names"},"from":{"$ref":"common.schema.json#/$defs/names"},"who":{"$ref":"common.schema.json#/$defs/names"},"brief":{"const":true}}};

function validate57(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate57.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(typeof data === "string"){
if(func63(data) > 8192){
validate57.errors = [{instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 8192}}];
return false;
}
}
else {
validate57.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
validate57.errors = vErrors;
return errors === 0;
}
validate57.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema24 = {"type":"array","items":{"$ref":"common.schema.json#/$defs/name"}};

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
if(errors === 0){
if(Array.isArray(data)){
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
const _errs1 = errors;
if(!(validate57(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
errors = vErrors.length;
}
var valid0 = _errs1 === errors;
if(!valid0){
break;
}
}
}
else {
validate60.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
validate60.errors = vErrors;
return errors === 0;
}
validate60.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};


function validate56(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate56.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((((data.protocol === undefined) || (!(func0.call(data, "protocol")))) && (missing0 = "protocol")) || (((data.port === undefined) || (!(func0.call(data, "port")))) && (missing0 = "port"))) || (((data.service === undefined) || (!(func0.call(data, "service")))) && (missing0 = "service"))) || (((data.name === undefined) || (!(func0.call(data, "name")))) && (missing0 = "name"))) || (((data.addresses === undefined) || (!(func0.call(data, "addresses")))) && (missing0 = "addresses"))) || (((data.from === undefined) || (!(func0.call(data, "from")))) && (missing0 = "from"))) || (((data.who === undefined) || (!(func0.call(data, "who")))) && (missing0 = "who"))){
validate56.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 of Object.keys(data)){
if(!((((((((key0 === "protocol") || (key0 === "port")) || (key0 === "service")) || (key0 === "name")) || (key0 === "addresses")) || (key0 === "from")) || (key0 === "who")) || (key0 === "brief"))){
delete data[key0];
}
}
if(_errs1 === errors){
if(data.protocol !== undefined && func0.call(data, "protocol")){
let data0 = data.protocol;
const _errs2 = errors;
if(!((data0 === "tcp") || (data0 === "udp"))){
validate56.errors = [{instancePath:instancePath+"/protocol",schemaPath:"#/properties/protocol/enum",keyword:"enum",params:{allowedValues: schema22.properties.protocol.enum}}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.port !== undefined && func0.call(data, "port")){
let data1 = data.port;
const _errs3 = errors;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
validate56.errors = [{instancePath:instancePath+"/port",schemaPath:"#/properties/port/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs3){
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 65535 || isNaN(data1)){
validate56.errors = [{instancePath:instancePath+"/port",schemaPath:"#/properties/port/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535}}];
return false;
}
else {
if(data1 < 1 || isNaN(data1)){
validate56.errors = [{instancePath:instancePath+"/port",schemaPath:"#/properties/port/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.service !== undefined && func0.call(data, "service")){
const _errs5 = errors;
if(!(validate57(data.service, {instancePath:instancePath+"/service",parentData:data,parentDataProperty:"service",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
errors = vErrors.length;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.name !== undefined && func0.call(data, "name")){
const _errs6 = errors;
if(!(validate57(data.name, {instancePath:instancePath+"/name",parentData:data,parentDataProperty:"name",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
errors = vErrors.length;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.addresses !== undefined && func0.call(data, "addresses")){
const _errs7 = errors;
if(!(validate60(data.addresses, {instancePath:instancePath+"/addresses",parentData:data,parentDataProperty:"addresses",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate60.errors : vErrors.concat(validate60.errors);
errors = vErrors.length;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.from !== undefined && func0.call(data, "from")){
const _errs8 = errors;
if(!(validate60(data.from, {instancePath:instancePath+"/from",parentData:data,parentDataProperty:"from",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate60.errors : vErrors.concat(validate60.errors);
errors = vErrors.length;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.who !== undefined && func0.call(data, "who")){
const _errs9 = errors;
if(!(validate60(data.who, {instancePath:instancePath+"/who",parentData:data,parentDataProperty:"who",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate60.errors : vErrors.concat(validate60.errors);
errors = vErrors.length;
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.brief !== undefined && func0.call(data, "brief")){
const _errs10 = errors;
if(true !== data.brief){
validate56.errors = [{instancePath:instancePath+"/brief",schemaPath:"#/properties/brief/const",keyword:"const",params:{allowedValue: true}}];
return false;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
else {
validate56.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate56.errors = vErrors;
return errors === 0;
}
validate56.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate52(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="answers/again.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate52.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.staged === undefined) || (!(func0.call(data, "staged")))) && (missing0 = "staged")) || (((data.exposure === undefined) || (!(func0.call(data, "exposure")))) && (missing0 = "exposure"))){
validate52.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 of Object.keys(data)){
if(!((key0 === "staged") || (key0 === "exposure"))){
delete data[key0];
}
}
if(_errs1 === errors){
if(data.staged !== undefined && func0.call(data, "staged")){
const _errs2 = errors;
if(!(validate54(data.staged, {instancePath:instancePath+"/staged",parentData:data,parentDataProperty:"staged",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate54.errors : vErrors.concat(validate54.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.exposure !== undefined && func0.call(data, "exposure")){
let data1 = data.exposure;
const _errs3 = errors;
if(errors === _errs3){
if(Array.isArray(data1)){
var valid1 = true;
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
const _errs5 = errors;
if(!(validate56(data1[i0], {instancePath:instancePath+"/exposure/" + i0,parentData:data1,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate56.errors : vErrors.concat(validate56.errors);
errors = vErrors.length;
}
var valid1 = _errs5 === errors;
if(!valid1){
break;
}
}
}
else {
validate52.errors = [{instancePath:instancePath+"/exposure",schemaPath:"#/properties/exposure/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate52.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate52.errors = vErrors;
return errors === 0;
}
validate52.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const answer_became = validate66;
const schema25 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"answers/became.schema.json","title":"BecameAnswer","type":"object","required":["state"],"properties":{"state":{"$ref":"common.schema.json#/$defs/attemptState"}},"description":"What has become of an attempt: the answer to confirm, extend and record, and the last line of follow."};
const schema26 = {"title":"AttemptState","type":"object","description":"How far an attempt has come.","required":["state"],"properties":{"state":{"enum":["staged","starting","applying","failing","refused","waiting","confirmed","rolling-back","rolled-back","rollback-failed"]},"remaining":{"type":["number","null"],"minimum":-10000000,"maximum":10000000,"description":"Seconds that an attempt which waits has left."},"kind":{"$ref":"common.schema.json#/$defs/word"},"message":{"type":"string"},"detail":{"title":"AttemptDetail","type":"object","required":[],"properties":{"findings":{"type":"array","items":{"$ref":"common.schema.json#/$defs/finding"}},"names":{"$ref":"common.schema.json#/$defs/names"},"changed":{"$ref":"common.schema.json#/$defs/names"}}},"why":{"type":["string","null"]},"problems":{"type":"array","items":{"type":"string"}}}};
const schema27 = {"type":"string","pattern":"^[a-z][a-z0-9-]{0,63}$","$comment":"A word of sitec's own, such as `not-waiting`."};
const pattern3 = new RegExp("^[a-z][a-z0-9-]{0,63}$", "u");

function validate68(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate68.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(typeof data === "string"){
if(!pattern3.test(data)){
validate68.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9-]{0,63}$"}}];
return false;
}
}
else {
validate68.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
validate68.errors = vErrors;
return errors === 0;
}
validate68.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema28 = {"title":"HostFinding","type":"object","description":"What a daemon's parser says of the host as the plan would make it.","required":["validator","code","lines"],"properties":{"validator":{"$ref":"common.schema.json#/$defs/name"},"code":{"type":"integer"},"lines":{"type":"array","items":{"type":"string"}}}};

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
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.validator === undefined) || (!(func0.call(data, "validator")))) && (missing0 = "validator")) || (((data.code === undefined) || (!(func0.call(data, "code")))) && (missing0 = "code"))) || (((data.lines === undefined) || (!(func0.call(data, "lines")))) && (missing0 = "lines"))){
validate70.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 of Object.keys(data)){
if(!(((key0 === "validator") || (key0 === "code")) || (key0 === "lines"))){
delete data[key0];
}
}
if(_errs1 === errors){
if(data.validator !== undefined && func0.call(data, "validator")){
const _errs2 = errors;
if(!(validate57(data.validator, {instancePath:instancePath+"/validator",parentData:data,parentDataProperty:"validator",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.code !== undefined && func0.call(data, "code")){
let data1 = data.code;
const _errs3 = errors;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
validate70.errors = [{instancePath:instancePath+"/code",schemaPath:"#/properties/code/type",keyword:"type",params:{type: "integer"}}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.lines !== undefined && func0.call(data, "lines")){
let data2 = data.lines;
const _errs5 = errors;
if(errors === _errs5){
if(Array.isArray(data2)){
var valid1 = true;
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
const _errs7 = errors;
if(typeof data2[i0] !== "string"){
validate70.errors = [{instancePath:instancePath+"/lines/" + i0,schemaPath:"#/properties/lines/items/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid1 = _errs7 === errors;
if(!valid1){
break;
}
}
}
else {
validate70.errors = [{instancePath:instancePath+"/lines",schemaPath:"#/properties/lines/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate70.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate70.errors = vErrors;
return errors === 0;
}
validate70.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate67(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate67.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.state === undefined) || (!(func0.call(data, "state")))) && (missing0 = "state")){
validate67.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 of Object.keys(data)){
if(!(((((((key0 === "state") || (key0 === "remaining")) || (key0 === "kind")) || (key0 === "message")) || (key0 === "detail")) || (key0 === "why")) || (key0 === "problems"))){
delete data[key0];
}
}
if(_errs1 === errors){
if(data.state !== undefined && func0.call(data, "state")){
let data0 = data.state;
const _errs2 = errors;
if(!((((((((((data0 === "staged") || (data0 === "starting")) || (data0 === "applying")) || (data0 === "failing")) || (data0 === "refused")) || (data0 === "waiting")) || (data0 === "confirmed")) || (data0 === "rolling-back")) || (data0 === "rolled-back")) || (data0 === "rollback-failed"))){
validate67.errors = [{instancePath:instancePath+"/state",schemaPath:"#/properties/state/enum",keyword:"enum",params:{allowedValues: schema26.properties.state.enum}}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.remaining !== undefined && func0.call(data, "remaining")){
let data1 = data.remaining;
const _errs3 = errors;
if((!((typeof data1 == "number") && (isFinite(data1)))) && (data1 !== null)){
validate67.errors = [{instancePath:instancePath+"/remaining",schemaPath:"#/properties/remaining/type",keyword:"type",params:{type: schema26.properties.remaining.type}}];
return false;
}
if(errors === _errs3){
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 10000000 || isNaN(data1)){
validate67.errors = [{instancePath:instancePath+"/remaining",schemaPath:"#/properties/remaining/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10000000}}];
return false;
}
else {
if(data1 < -10000000 || isNaN(data1)){
validate67.errors = [{instancePath:instancePath+"/remaining",schemaPath:"#/properties/remaining/minimum",keyword:"minimum",params:{comparison: ">=", limit: -10000000}}];
return false;
}
}
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.kind !== undefined && func0.call(data, "kind")){
const _errs5 = errors;
if(!(validate68(data.kind, {instancePath:instancePath+"/kind",parentData:data,parentDataProperty:"kind",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate68.errors : vErrors.concat(validate68.errors);
errors = vErrors.length;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.message !== undefined && func0.call(data, "message")){
const _errs6 = errors;
if(typeof data.message !== "string"){
validate67.errors = [{instancePath:instancePath+"/message",schemaPath:"#/properties/message/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.detail !== undefined && func0.call(data, "detail")){
let data4 = data.detail;
const _errs8 = errors;
if(errors === _errs8){
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
const _errs10 = errors;
for(const key1 of Object.keys(data4)){
if(!(((key1 === "findings") || (key1 === "names")) || (key1 === "changed"))){
delete data4[key1];
}
}
if(_errs10 === errors){
if(data4.findings !== undefined && func0.call(data4, "findings")){
let data5 = data4.findings;
const _errs11 = errors;
if(errors === _errs11){
if(Array.isArray(data5)){
var valid2 = true;
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
const _errs13 = errors;
if(!(validate70(data5[i0], {instancePath:instancePath+"/detail/findings/" + i0,parentData:data5,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate70.errors : vErrors.concat(validate70.errors);
errors = vErrors.length;
}
var valid2 = _errs13 === errors;
if(!valid2){
break;
}
}
}
else {
validate67.errors = [{instancePath:instancePath+"/detail/findings",schemaPath:"#/properties/detail/properties/findings/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid1 = _errs11 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data4.names !== undefined && func0.call(data4, "names")){
const _errs14 = errors;
if(!(validate60(data4.names, {instancePath:instancePath+"/detail/names",parentData:data4,parentDataProperty:"names",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate60.errors : vErrors.concat(validate60.errors);
errors = vErrors.length;
}
var valid1 = _errs14 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data4.changed !== undefined && func0.call(data4, "changed")){
const _errs15 = errors;
if(!(validate60(data4.changed, {instancePath:instancePath+"/detail/changed",parentData:data4,parentDataProperty:"changed",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate60.errors : vErrors.concat(validate60.errors);
errors = vErrors.length;
}
var valid1 = _errs15 === errors;
}
else {
var valid1 = true;
}
}
}
}
}
else {
validate67.errors = [{instancePath:instancePath+"/detail",schemaPath:"#/properties/detail/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.why !== undefined && func0.call(data, "why")){
let data9 = data.why;
const _errs16 = errors;
if((typeof data9 !== "string") && (data9 !== null)){
validate67.errors = [{instancePath:instancePath+"/why",schemaPath:"#/properties/why/type",keyword:"type",params:{type: schema26.properties.why.type}}];
return false;
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.problems !== undefined && func0.call(data, "problems")){
let data10 = data.problems;
const _errs18 = errors;
if(errors === _errs18){
if(Array.isArray(data10)){
var valid3 = true;
const len1 = data10.length;
for(let i1=0; i1<len1; i1++){
const _errs20 = errors;
if(typeof data10[i1] !== "string"){
validate67.errors = [{instancePath:instancePath+"/problems/" + i1,schemaPath:"#/properties/problems/items/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid3 = _errs20 === errors;
if(!valid3){
break;
}
}
}
else {
validate67.errors = [{instancePath:instancePath+"/problems",schemaPath:"#/properties/problems/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs18 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
else {
validate67.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate67.errors = vErrors;
return errors === 0;
}
validate67.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate66(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="answers/became.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate66.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.state === undefined) || (!(func0.call(data, "state")))) && (missing0 = "state")){
validate66.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 of Object.keys(data)){
if(!(key0 === "state")){
delete data[key0];
}
}
if(_errs1 === errors){
if(data.state !== undefined && func0.call(data, "state")){
if(!(validate67(data.state, {instancePath:instancePath+"/state",parentData:data,parentDataProperty:"state",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate67.errors : vErrors.concat(validate67.errors);
errors = vErrors.length;
}
}
}
}
}
else {
validate66.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate66.errors = vErrors;
return errors === 0;
}
validate66.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const answer_begun = validate76;
const schema29 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"answers/begun.schema.json","title":"BegunAnswer","type":"object","required":["attempt"],"properties":{"attempt":{"$ref":"common.schema.json#/$defs/attemptId"}},"description":"The attempt that has begun."};
const schema30 = {"type":"string","pattern":"^[0-9]{8}T[0-9]{6}Z-([0-9a-f]{7}|release)-[0-9a-f]{4}$","$comment":"The name of an attempt or release, as src/deploy/attempt-id.ts makes it."};
const pattern4 = new RegExp("^[0-9]{8}T[0-9]{6}Z-([0-9a-f]{7}|release)-[0-9a-f]{4}$", "u");

function validate77(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate77.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(typeof data === "string"){
if(!pattern4.test(data)){
validate77.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[0-9]{8}T[0-9]{6}Z-([0-9a-f]{7}|release)-[0-9a-f]{4}$"}}];
return false;
}
}
else {
validate77.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
validate77.errors = vErrors;
return errors === 0;
}
validate77.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate76(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="answers/begun.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate76.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.attempt === undefined) || (!(func0.call(data, "attempt")))) && (missing0 = "attempt")){
validate76.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 of Object.keys(data)){
if(!(key0 === "attempt")){
delete data[key0];
}
}
if(_errs1 === errors){
if(data.attempt !== undefined && func0.call(data, "attempt")){
if(!(validate77(data.attempt, {instancePath:instancePath+"/attempt",parentData:data,parentDataProperty:"attempt",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate77.errors : vErrors.concat(validate77.errors);
errors = vErrors.length;
}
}
}
}
}
else {
validate76.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate76.errors = vErrors;
return errors === 0;
}
validate76.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const answer_drift = validate79;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"answers/drift.schema.json","title":"DriftAnswer","type":"object","required":["plan","failed","findings"],"properties":{"plan":{"$ref":"common.schema.json#/$defs/plan"},"failed":{"$ref":"common.schema.json#/$defs/names","description":"Units that systemd calls failed, besides those of the plan."},"findings":{"type":"array","items":{"title":"DriftFinding","type":"object","description":"Something that an operator should know of a host. `kind` is path, unit, package, user, group, directory for one that is to have another name, or the kind of an object of the database.","required":["kind","name","class"],"properties":{"kind":{"$ref":"common.schema.json#/$defs/word"},"name":{"$ref":"common.schema.json#/$defs/name"},"class":{"$ref":"common.schema.json#/$defs/word"},"detail":{"type":"string"}}},"description":"Empty when all is well."},"texts":{"type":"array","items":{"title":"LiveText","type":"object","description":"A file of a host, to be taken into the site; `problem` says why it cannot be.","required":["path"],"properties":{"path":{"$ref":"common.schema.json#/$defs/path"},"problem":{"type":"string"},"text":{"type":"string","tsType":"Foreign","description":"What lies there, to the byte."},"owner":{"$ref":"common.schema.json#/$defs/account"},"group":{"$ref":"common.schema.json#/$defs/account"},"mode":{"$ref":"common.schema.json#/$defs/mode"}}}}},"description":"What is not on the host as it should be (host/report/drift.py)."};
const schema32 = {"title":"Plan","type":"object","description":"What a host computes of a staged release, its last confirmed release and itself (host/plan/plan.py).","required":["format","host","release","base","inSync","paths","packages","users","units","derive","seed","verbs","undecided","digest"],"properties":{"format":{"const":1},"host":{"$ref":"common.schema.json#/$defs/name"},"release":{"$ref":"common.schema.json#/$defs/release"},"base":{"anyOf":[{"type":"null"},{"$ref":"common.schema.json#/$defs/attemptId"}],"description":"The last confirmed release."},"inSync":{"$ref":"common.schema.json#/$defs/count"},"paths":{"type":"array","items":{"$ref":"common.schema.json#/$defs/pathChange"}},"packages":{"type":"array","items":{"type":"object","required":["package","class","action"],"properties":{"package":{"$ref":"common.schema.json#/$defs/name"},"class":{"$ref":"common.schema.json#/$defs/planClass"},"action":{"enum":["install","none"]}}}},"users":{"type":"array","items":{"type":"object","required":["class","action"],"properties":{"user":{"$ref":"common.schema.json#/$defs/name"},"group":{"$ref":"common.schema.json#/$defs/name"},"class":{"$ref":"common.schema.json#/$defs/planClass"},"action":{"enum":["add","lock","unlock","none"]},"detail":{"type":"string"}}}},"units":{"type":"array","items":{"$ref":"common.schema.json#/$defs/unitChange"}},"derive":{"type":"array","items":{"type":"object","required":["name","because"],"properties":{"name":{"$ref":"common.schema.json#/$defs/name"},"because":{"$ref":"common.schema.json#/$defs/names"}}}},"seed":{"anyOf":[{"type":"null"},{"$ref":"common.schema.json#/$defs/seedChange"}]},"moves":{"type":"array","items":{"type":"object","required":["directory","to","class","action"],"properties":{"directory":{"$ref":"common.schema.json#/$defs/name"},"to":{"$ref":"common.schema.json#/$defs/name"},"class":{"$ref":"common.schema.json#/$defs/planClass"},"action":{"enum":["rename","none"]},"decided":{"type":"boolean","description":"An operator decided to overwrite it."}}},"default":[],"description":"Directories that have another name from now on."},"database":{"type":"array","items":{"$ref":"common.schema.json#/$defs/databaseChange"},"default":[],"description":"Empty unless it was asked for."},"verbs":{"type":"array","items":{"type":"object","required":["daemon","verb","argv","because"],"properties":{"daemon":{"$ref":"common.schema.json#/$defs/name"},"verb":{"enum":["reload","restart"]},"argv":{"$ref":"common.schema.json#/$defs/names"},"because":{"$ref":"common.schema.json#/$defs/names"}}}},"undecided":{"$ref":"common.schema.json#/$defs/names","description":"Names of what an operator has to decide about first."},"digest":{"type":"string","pattern":"^[0-9a-f]{64}$","description":"The same for two plans that do the same to the same host."}}};
const schema33 = {"title":"PlannedRelease","type":"object","description":"What a plan says of the release that it was made for.","required":["id","host","commit","by","content"],"properties":{"id":{"$ref":"common.schema.json#/$defs/attemptId"},"host":{"$ref":"common.schema.json#/$defs/name"},"commit":{"$ref":"common.schema.json#/$defs/commit"},"by":{"type":"string"},"content":{"$ref":"common.schema.json#/$defs/hash"}}};

function validate83(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate83.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(typeof data === "string"){
if(!pattern4.test(data)){
validate83.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[0-9]{8}T[0-9]{6}Z-([0-9a-f]{7}|release)-[0-9a-f]{4}$"}}];
return false;
}
}
else {
validate83.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
validate83.errors = vErrors;
return errors === 0;
}
validate83.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema35 = {"type":"string","pattern":"^[0-9a-f]{7,64}$","$comment":"A commit of the site's repository."};
const pattern6 = new RegExp("^[0-9a-f]{7,64}$", "u");

function validate86(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate86.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(typeof data === "string"){
if(!pattern6.test(data)){
validate86.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{7,64}$"}}];
return false;
}
}
else {
validate86.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
validate86.errors = vErrors;
return errors === 0;
}
validate86.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema36 = {"type":"string","pattern":"^[0-9a-f]{64}$","$comment":"A SHA-256 hash."};
const pattern7 = new RegExp("^[0-9a-f]{64}$", "u");

function validate88(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate88.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(typeof data === "string"){
if(!pattern7.test(data)){
validate88.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"}}];
return false;
}
}
else {
validate88.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
validate88.errors = vErrors;
return errors === 0;
}
validate88.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate82(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate82.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((data.id === undefined) || (!(func0.call(data, "id")))) && (missing0 = "id")) || (((data.host === undefined) || (!(func0.call(data, "host")))) && (missing0 = "host"))) || (((data.commit === undefined) || (!(func0.call(data, "commit")))) && (missing0 = "commit"))) || (((data.by === undefined) || (!(func0.call(data, "by")))) && (missing0 = "by"))) || (((data.content === undefined) || (!(func0.call(data, "content")))) && (missing0 = "content"))){
validate82.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 of Object.keys(data)){
if(!(((((key0 === "id") || (key0 === "host")) || (key0 === "commit")) || (key0 === "by")) || (key0 === "content"))){
delete data[key0];
}
}
if(_errs1 === errors){
if(data.id !== undefined && func0.call(data, "id")){
const _errs2 = errors;
if(!(validate83(data.id, {instancePath:instancePath+"/id",parentData:data,parentDataProperty:"id",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate83.errors : vErrors.concat(validate83.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.host !== undefined && func0.call(data, "host")){
const _errs3 = errors;
if(!(validate57(data.host, {instancePath:instancePath+"/host",parentData:data,parentDataProperty:"host",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.commit !== undefined && func0.call(data, "commit")){
const _errs4 = errors;
if(!(validate86(data.commit, {instancePath:instancePath+"/commit",parentData:data,parentDataProperty:"commit",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate86.errors : vErrors.concat(validate86.errors);
errors = vErrors.length;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.by !== undefined && func0.call(data, "by")){
const _errs5 = errors;
if(typeof data.by !== "string"){
validate82.errors = [{instancePath:instancePath+"/by",schemaPath:"#/properties/by/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.content !== undefined && func0.call(data, "content")){
const _errs7 = errors;
if(!(validate88(data.content, {instancePath:instancePath+"/content",parentData:data,parentDataProperty:"content",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate88.errors : vErrors.concat(validate88.errors);
errors = vErrors.length;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
else {
validate82.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate82.errors = vErrors;
return errors === 0;
}
validate82.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema37 = {"type":"integer","minimum":0,"maximum":1000000000};

function validate92(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate92.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(((typeof data == "number") && (!(data % 1) && !isNaN(data))) && (isFinite(data)))){
validate92.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === 0){
if((typeof data == "number") && (isFinite(data))){
if(data > 1000000000 || isNaN(data)){
validate92.errors = [{instancePath,schemaPath:"#/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000}}];
return false;
}
else {
if(data < 0 || isNaN(data)){
validate92.errors = [{instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
validate92.errors = vErrors;
return errors === 0;
}
validate92.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema38 = {"title":"PathChange","type":"object","description":"A path that is not in sync.","required":["path","class","action","service"],"properties":{"path":{"$ref":"common.schema.json#/$defs/path"},"class":{"$ref":"common.schema.json#/$defs/planClass"},"action":{"enum":["write","link","mkdir","remove","rmdir","none"]},"before":{"anyOf":[{"type":"null"},{"$ref":"common.schema.json#/$defs/fingerprint"}]},"after":{"anyOf":[{"type":"null"},{"$ref":"common.schema.json#/$defs/fingerprint"}]},"service":{"type":["string","null"]},"diff":{"type":"string","description":"Without a secret in it."},"detail":{"type":"string"},"blocked":{"type":"boolean","description":"Something of another kind is in its place, as `detail` says, which nobody's decision makes sitec remove."},"decided":{"type":"boolean","description":"An operator decided to overwrite it."}}};
const schema39 = {"type":"string","pattern":"^/","maxLength":8192,"$comment":"A whole path of the host."};
const pattern8 = new RegExp("^/", "u");

function validate95(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate95.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(typeof data === "string"){
if(func63(data) > 8192){
validate95.errors = [{instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 8192}}];
return false;
}
else {
if(!pattern8.test(data)){
validate95.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^/"}}];
return false;
}
}
}
else {
validate95.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
validate95.errors = vErrors;
return errors === 0;
}
validate95.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema40 = {"title":"PlanClass","description":"Where something of a host stands between the staged release, the last confirmed one and what is there.","enum":["pending","hand-edited","conflict","missing","foreign-in-owned-directory","orphan"]};

function validate97(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate97.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!((((((data === "pending") || (data === "hand-edited")) || (data === "conflict")) || (data === "missing")) || (data === "foreign-in-owned-directory")) || (data === "orphan"))){
validate97.errors = [{instancePath,schemaPath:"#/enum",keyword:"enum",params:{allowedValues: schema40.enum}}];
return false;
}
validate97.errors = vErrors;
return errors === 0;
}
validate97.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema41 = {"title":"Fingerprint","type":"object","description":"What lies at a path: contents only as a hash with the host's own key.","required":["type"],"properties":{"type":{"enum":["file","symlink","directory","other"]},"owner":{"$ref":"common.schema.json#/$defs/name"},"group":{"$ref":"common.schema.json#/$defs/name"},"mode":{"$ref":"common.schema.json#/$defs/mode"},"target":{"$ref":"common.schema.json#/$defs/name"},"hash":{"$ref":"common.schema.json#/$defs/hash"}}};
const schema42 = {"type":"string","pattern":"^[0-7]{4}$","$comment":"Four octal digits."};
const pattern9 = new RegExp("^[0-7]{4}$", "u");

function validate102(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate102.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(typeof data === "string"){
if(!pattern9.test(data)){
validate102.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[0-7]{4}$"}}];
return false;
}
}
else {
validate102.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
validate102.errors = vErrors;
return errors === 0;
}
validate102.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate99(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate99.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.type === undefined) || (!(func0.call(data, "type")))) && (missing0 = "type")){
validate99.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 of Object.keys(data)){
if(!((((((key0 === "type") || (key0 === "owner")) || (key0 === "group")) || (key0 === "mode")) || (key0 === "target")) || (key0 === "hash"))){
delete data[key0];
}
}
if(_errs1 === errors){
if(data.type !== undefined && func0.call(data, "type")){
let data0 = data.type;
const _errs2 = errors;
if(!((((data0 === "file") || (data0 === "symlink")) || (data0 === "directory")) || (data0 === "other"))){
validate99.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema41.properties.type.enum}}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.owner !== undefined && func0.call(data, "owner")){
const _errs3 = errors;
if(!(validate57(data.owner, {instancePath:instancePath+"/owner",parentData:data,parentDataProperty:"owner",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.group !== undefined && func0.call(data, "group")){
const _errs4 = errors;
if(!(validate57(data.group, {instancePath:instancePath+"/group",parentData:data,parentDataProperty:"group",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
errors = vErrors.length;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.mode !== undefined && func0.call(data, "mode")){
const _errs5 = errors;
if(!(validate102(data.mode, {instancePath:instancePath+"/mode",parentData:data,parentDataProperty:"mode",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate102.errors : vErrors.concat(validate102.errors);
errors = vErrors.length;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.target !== undefined && func0.call(data, "target")){
const _errs6 = errors;
if(!(validate57(data.target, {instancePath:instancePath+"/target",parentData:data,parentDataProperty:"target",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
errors = vErrors.length;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.hash !== undefined && func0.call(data, "hash")){
const _errs7 = errors;
if(!(validate88(data.hash, {instancePath:instancePath+"/hash",parentData:data,parentDataProperty:"hash",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate88.errors : vErrors.concat(validate88.errors);
errors = vErrors.length;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
else {
validate99.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate99.errors = vErrors;
return errors === 0;
}
validate99.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate94(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate94.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((data.path === undefined) || (!(func0.call(data, "path")))) && (missing0 = "path")) || (((data.class === undefined) || (!(func0.call(data, "class")))) && (missing0 = "class"))) || (((data.action === undefined) || (!(func0.call(data, "action")))) && (missing0 = "action"))) || (((data.service === undefined) || (!(func0.call(data, "service")))) && (missing0 = "service"))){
validate94.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 of Object.keys(data)){
if(!(func0.call(schema38.properties, key0))){
delete data[key0];
}
}
if(_errs1 === errors){
if(data.path !== undefined && func0.call(data, "path")){
const _errs2 = errors;
if(!(validate95(data.path, {instancePath:instancePath+"/path",parentData:data,parentDataProperty:"path",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate95.errors : vErrors.concat(validate95.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.class !== undefined && func0.call(data, "class")){
const _errs3 = errors;
if(!(validate97(data.class, {instancePath:instancePath+"/class",parentData:data,parentDataProperty:"class",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate97.errors : vErrors.concat(validate97.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.action !== undefined && func0.call(data, "action")){
let data2 = data.action;
const _errs4 = errors;
if(!((((((data2 === "write") || (data2 === "link")) || (data2 === "mkdir")) || (data2 === "remove")) || (data2 === "rmdir")) || (data2 === "none"))){
validate94.errors = [{instancePath:instancePath+"/action",schemaPath:"#/properties/action/enum",keyword:"enum",params:{allowedValues: schema38.properties.action.enum}}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.before !== undefined && func0.call(data, "before")){
let data3 = data.before;
const _errs5 = errors;
const _errs6 = errors;
let valid1 = false;
const _errs7 = errors;
if(data3 !== null){
const err0 = {instancePath:instancePath+"/before",schemaPath:"#/properties/before/anyOf/0/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
var _valid0 = _errs7 === errors;
valid1 = valid1 || _valid0;
const _errs9 = errors;
if(!(validate99(data3, {instancePath:instancePath+"/before",parentData:data,parentDataProperty:"before",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate99.errors : vErrors.concat(validate99.errors);
errors = vErrors.length;
}
var _valid0 = _errs9 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const err1 = {instancePath:instancePath+"/before",schemaPath:"#/properties/before/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
validate94.errors = vErrors;
return false;
}
else {
errors = _errs6;
if(vErrors !== null){
if(_errs6){
vErrors.length = _errs6;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.after !== undefined && func0.call(data, "after")){
let data4 = data.after;
const _errs10 = errors;
const _errs11 = errors;
let valid2 = false;
const _errs12 = errors;
if(data4 !== null){
const err2 = {instancePath:instancePath+"/after",schemaPath:"#/properties/after/anyOf/0/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
var _valid1 = _errs12 === errors;
valid2 = valid2 || _valid1;
const _errs14 = errors;
if(!(validate99(data4, {instancePath:instancePath+"/after",parentData:data,parentDataProperty:"after",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate99.errors : vErrors.concat(validate99.errors);
errors = vErrors.length;
}
var _valid1 = _errs14 === errors;
valid2 = valid2 || _valid1;
if(!valid2){
const err3 = {instancePath:instancePath+"/after",schemaPath:"#/properties/after/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
validate94.errors = vErrors;
return false;
}
else {
errors = _errs11;
if(vErrors !== null){
if(_errs11){
vErrors.length = _errs11;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.service !== undefined && func0.call(data, "service")){
let data5 = data.service;
const _errs15 = errors;
if((typeof data5 !== "string") && (data5 !== null)){
validate94.errors = [{instancePath:instancePath+"/service",schemaPath:"#/properties/service/type",keyword:"type",params:{type: schema38.properties.service.type}}];
return false;
}
var valid0 = _errs15 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.diff !== undefined && func0.call(data, "diff")){
const _errs17 = errors;
if(typeof data.diff !== "string"){
validate94.errors = [{instancePath:instancePath+"/diff",schemaPath:"#/properties/diff/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs17 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.detail !== undefined && func0.call(data, "detail")){
const _errs19 = errors;
if(typeof data.detail !== "string"){
validate94.errors = [{instancePath:instancePath+"/detail",schemaPath:"#/properties/detail/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs19 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.blocked !== undefined && func0.call(data, "blocked")){
const _errs21 = errors;
if(typeof data.blocked !== "boolean"){
validate94.errors = [{instancePath:instancePath+"/blocked",schemaPath:"#/properties/blocked/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
var valid0 = _errs21 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.decided !== undefined && func0.call(data, "decided")){
const _errs23 = errors;
if(typeof data.decided !== "boolean"){
validate94.errors = [{instancePath:instancePath+"/decided",schemaPath:"#/properties/decided/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
var valid0 = _errs23 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate94.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate94.errors = vErrors;
return errors === 0;
}
validate94.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema43 = {"title":"UnitChange","type":"object","description":"A unit that is not as it shall be.","required":["unit","class","action","state","before"],"properties":{"unit":{"$ref":"common.schema.json#/$defs/name"},"class":{"$ref":"common.schema.json#/$defs/planClass"},"action":{"type":"array","items":{"enum":["enable","disable","mask","unmask","start","stop"]}},"state":{"enum":["enabled","disabled","masked","none"]},"before":{"type":"object","required":["enabled","active"],"properties":{"enabled":{"$ref":"common.schema.json#/$defs/name"},"active":{"$ref":"common.schema.json#/$defs/name"}}},"decided":{"type":"boolean","description":"An operator decided to overwrite it."}}};

function validate114(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate114.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((data.unit === undefined) || (!(func0.call(data, "unit")))) && (missing0 = "unit")) || (((data.class === undefined) || (!(func0.call(data, "class")))) && (missing0 = "class"))) || (((data.action === undefined) || (!(func0.call(data, "action")))) && (missing0 = "action"))) || (((data.state === undefined) || (!(func0.call(data, "state")))) && (missing0 = "state"))) || (((data.before === undefined) || (!(func0.call(data, "before")))) && (missing0 = "before"))){
validate114.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 of Object.keys(data)){
if(!((((((key0 === "unit") || (key0 === "class")) || (key0 === "action")) || (key0 === "state")) || (key0 === "before")) || (key0 === "decided"))){
delete data[key0];
}
}
if(_errs1 === errors){
if(data.unit !== undefined && func0.call(data, "unit")){
const _errs2 = errors;
if(!(validate57(data.unit, {instancePath:instancePath+"/unit",parentData:data,parentDataProperty:"unit",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.class !== undefined && func0.call(data, "class")){
const _errs3 = errors;
if(!(validate97(data.class, {instancePath:instancePath+"/class",parentData:data,parentDataProperty:"class",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate97.errors : vErrors.concat(validate97.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.action !== undefined && func0.call(data, "action")){
let data2 = data.action;
const _errs4 = errors;
if(errors === _errs4){
if(Array.isArray(data2)){
var valid1 = true;
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
const _errs6 = errors;
if(!((((((data3 === "enable") || (data3 === "disable")) || (data3 === "mask")) || (data3 === "unmask")) || (data3 === "start")) || (data3 === "stop"))){
validate114.errors = [{instancePath:instancePath+"/action/" + i0,schemaPath:"#/properties/action/items/enum",keyword:"enum",params:{allowedValues: schema43.properties.action.items.enum}}];
return false;
}
var valid1 = _errs6 === errors;
if(!valid1){
break;
}
}
}
else {
validate114.errors = [{instancePath:instancePath+"/action",schemaPath:"#/properties/action/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.state !== undefined && func0.call(data, "state")){
let data4 = data.state;
const _errs7 = errors;
if(!((((data4 === "enabled") || (data4 === "disabled")) || (data4 === "masked")) || (data4 === "none"))){
validate114.errors = [{instancePath:instancePath+"/state",schemaPath:"#/properties/state/enum",keyword:"enum",params:{allowedValues: schema43.properties.state.enum}}];
return false;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.before !== undefined && func0.call(data, "before")){
let data5 = data.before;
const _errs8 = errors;
if(errors === _errs8){
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
let missing1;
if((((data5.enabled === undefined) || (!(func0.call(data5, "enabled")))) && (missing1 = "enabled")) || (((data5.active === undefined) || (!(func0.call(data5, "active")))) && (missing1 = "active"))){
validate114.errors = [{instancePath:instancePath+"/before",schemaPath:"#/properties/before/required",keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
const _errs10 = errors;
for(const key1 of Object.keys(data5)){
if(!((key1 === "enabled") || (key1 === "active"))){
delete data5[key1];
}
}
if(_errs10 === errors){
if(data5.enabled !== undefined && func0.call(data5, "enabled")){
const _errs11 = errors;
if(!(validate57(data5.enabled, {instancePath:instancePath+"/before/enabled",parentData:data5,parentDataProperty:"enabled",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
errors = vErrors.length;
}
var valid2 = _errs11 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data5.active !== undefined && func0.call(data5, "active")){
const _errs12 = errors;
if(!(validate57(data5.active, {instancePath:instancePath+"/before/active",parentData:data5,parentDataProperty:"active",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
errors = vErrors.length;
}
var valid2 = _errs12 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
else {
validate114.errors = [{instancePath:instancePath+"/before",schemaPath:"#/properties/before/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.decided !== undefined && func0.call(data, "decided")){
const _errs13 = errors;
if(typeof data.decided !== "boolean"){
validate114.errors = [{instancePath:instancePath+"/decided",schemaPath:"#/properties/decided/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
else {
validate114.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate114.errors = vErrors;
return errors === 0;
}
validate114.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema44 = {"title":"SeedChange","type":"object","description":"The rows of the mail database are others. A conflict disables more accounts than is allowed. `accounts` can be reached now, and `disables` cannot afterwards; null when the database does not answer.","required":["class","action","accounts","disables"],"properties":{"class":{"$ref":"common.schema.json#/$defs/planClass"},"action":{"const":"run"},"accounts":{"anyOf":[{"type":"null"},{"$ref":"common.schema.json#/$defs/count"}]},"disables":{"anyOf":[{"type":"null"},{"$ref":"common.schema.json#/$defs/names"}]}}};

function validate122(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate122.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((data.class === undefined) || (!(func0.call(data, "class")))) && (missing0 = "class")) || (((data.action === undefined) || (!(func0.call(data, "action")))) && (missing0 = "action"))) || (((data.accounts === undefined) || (!(func0.call(data, "accounts")))) && (missing0 = "accounts"))) || (((data.disables === undefined) || (!(func0.call(data, "disables")))) && (missing0 = "disables"))){
validate122.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 of Object.keys(data)){
if(!((((key0 === "class") || (key0 === "action")) || (key0 === "accounts")) || (key0 === "disables"))){
delete data[key0];
}
}
if(_errs1 === errors){
if(data.class !== undefined && func0.call(data, "class")){
const _errs2 = errors;
if(!(validate97(data.class, {instancePath:instancePath+"/class",parentData:data,parentDataProperty:"class",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate97.errors : vErrors.concat(validate97.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.action !== undefined && func0.call(data, "action")){
const _errs3 = errors;
if("run" !== data.action){
validate122.errors = [{instancePath:instancePath+"/action",schemaPath:"#/properties/action/const",keyword:"const",params:{allowedValue: "run"}}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.accounts !== undefined && func0.call(data, "accounts")){
let data2 = data.accounts;
const _errs4 = errors;
const _errs5 = errors;
let valid1 = false;
const _errs6 = errors;
if(data2 !== null){
const err0 = {instancePath:instancePath+"/accounts",schemaPath:"#/properties/accounts/anyOf/0/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
var _valid0 = _errs6 === errors;
valid1 = valid1 || _valid0;
const _errs8 = errors;
if(!(validate92(data2, {instancePath:instancePath+"/accounts",parentData:data,parentDataProperty:"accounts",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate92.errors : vErrors.concat(validate92.errors);
errors = vErrors.length;
}
var _valid0 = _errs8 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const err1 = {instancePath:instancePath+"/accounts",schemaPath:"#/properties/accounts/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
validate122.errors = vErrors;
return false;
}
else {
errors = _errs5;
if(vErrors !== null){
if(_errs5){
vErrors.length = _errs5;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.disables !== undefined && func0.call(data, "disables")){
let data3 = data.disables;
const _errs9 = errors;
const _errs10 = errors;
let valid2 = false;
const _errs11 = errors;
if(data3 !== null){
const err2 = {instancePath:instancePath+"/disables",schemaPath:"#/properties/disables/anyOf/0/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
var _valid1 = _errs11 === errors;
valid2 = valid2 || _valid1;
const _errs13 = errors;
if(!(validate60(data3, {instancePath:instancePath+"/disables",parentData:data,parentDataProperty:"disables",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate60.errors : vErrors.concat(validate60.errors);
errors = vErrors.length;
}
var _valid1 = _errs13 === errors;
valid2 = valid2 || _valid1;
if(!valid2){
const err3 = {instancePath:instancePath+"/disables",schemaPath:"#/properties/disables/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
validate122.errors = vErrors;
return false;
}
else {
errors = _errs10;
if(vErrors !== null){
if(_errs10){
vErrors.length = _errs10;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
else {
validate122.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate122.errors = vErrors;
return errors === 0;
}
validate122.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema45 = {"title":"DatabaseChange","type":"object","description":"An object of the mail database that is not as it shall be (host/store/database.py): a row, a role, a grant, or an object of the schema.","required":["kind","name","class","action"],"properties":{"kind":{"$ref":"common.schema.json#/$defs/word"},"name":{"$ref":"common.schema.json#/$defs/name"},"class":{"enum":["pending","hand-edited","conflict","missing","foreign-in-owned-directory","orphan","foreign"],"description":"What a person made beside the site is foreign."},"action":{"enum":["seed","none"],"description":"The seed makes it what it shall be, or nobody does."},"before":{"tsType":"unknown","description":"What the row says, as the kind of object has it."},"after":{"tsType":"unknown","description":"What the row says, as the kind of object has it."},"diff":{"type":"string","description":"Of an object of the schema."},"detail":{"type":"string"}}};

function validate130(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate130.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((data.kind === undefined) || (!(func0.call(data, "kind")))) && (missing0 = "kind")) || (((data.name === undefined) || (!(func0.call(data, "name")))) && (missing0 = "name"))) || (((data.class === undefined) || (!(func0.call(data, "class")))) && (missing0 = "class"))) || (((data.action === undefined) || (!(func0.call(data, "action")))) && (missing0 = "action"))){
validate130.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 of Object.keys(data)){
if(!((((((((key0 === "kind") || (key0 === "name")) || (key0 === "class")) || (key0 === "action")) || (key0 === "before")) || (key0 === "after")) || (key0 === "diff")) || (key0 === "detail"))){
delete data[key0];
}
}
if(_errs1 === errors){
if(data.kind !== undefined && func0.call(data, "kind")){
const _errs2 = errors;
if(!(validate68(data.kind, {instancePath:instancePath+"/kind",parentData:data,parentDataProperty:"kind",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate68.errors : vErrors.concat(validate68.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.name !== undefined && func0.call(data, "name")){
const _errs3 = errors;
if(!(validate57(data.name, {instancePath:instancePath+"/name",parentData:data,parentDataProperty:"name",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.class !== undefined && func0.call(data, "class")){
let data2 = data.class;
const _errs4 = errors;
if(!(((((((data2 === "pending") || (data2 === "hand-edited")) || (data2 === "conflict")) || (data2 === "missing")) || (data2 === "foreign-in-owned-directory")) || (data2 === "orphan")) || (data2 === "foreign"))){
validate130.errors = [{instancePath:instancePath+"/class",schemaPath:"#/properties/class/enum",keyword:"enum",params:{allowedValues: schema45.properties.class.enum}}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.action !== undefined && func0.call(data, "action")){
let data3 = data.action;
const _errs5 = errors;
if(!((data3 === "seed") || (data3 === "none"))){
validate130.errors = [{instancePath:instancePath+"/action",schemaPath:"#/properties/action/enum",keyword:"enum",params:{allowedValues: schema45.properties.action.enum}}];
return false;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.diff !== undefined && func0.call(data, "diff")){
const _errs6 = errors;
if(typeof data.diff !== "string"){
validate130.errors = [{instancePath:instancePath+"/diff",schemaPath:"#/properties/diff/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.detail !== undefined && func0.call(data, "detail")){
const _errs8 = errors;
if(typeof data.detail !== "string"){
validate130.errors = [{instancePath:instancePath+"/detail",schemaPath:"#/properties/detail/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
else {
validate130.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate130.errors = vErrors;
return errors === 0;
}
validate130.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


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
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.moves === undefined){
data.moves = [];
}
if(data.database === undefined){
data.database = [];
}
let missing0;
if((((((((((((((((data.format === undefined) || (!(func0.call(data, "format")))) && (missing0 = "format")) || (((data.host === undefined) || (!(func0.call(data, "host")))) && (missing0 = "host"))) || (((data.release === undefined) || (!(func0.call(data, "release")))) && (missing0 = "release"))) || (((data.base === undefined) || (!(func0.call(data, "base")))) && (missing0 = "base"))) || (((data.inSync === undefined) || (!(func0.call(data, "inSync")))) && (missing0 = "inSync"))) || (((data.paths === undefined) || (!(func0.call(data, "paths")))) && (missing0 = "paths"))) || (((data.packages === undefined) || (!(func0.call(data, "packages")))) && (missing0 = "packages"))) || (((data.users === undefined) || (!(func0.call(data, "users")))) && (missing0 = "users"))) || (((data.units === undefined) || (!(func0.call(data, "units")))) && (missing0 = "units"))) || (((data.derive === undefined) || (!(func0.call(data, "derive")))) && (missing0 = "derive"))) || (((data.seed === undefined) || (!(func0.call(data, "seed")))) && (missing0 = "seed"))) || (((data.verbs === undefined) || (!(func0.call(data, "verbs")))) && (missing0 = "verbs"))) || (((data.undecided === undefined) || (!(func0.call(data, "undecided")))) && (missing0 = "undecided"))) || (((data.digest === undefined) || (!(func0.call(data, "digest")))) && (missing0 = "digest"))){
validate80.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 of Object.keys(data)){
if(!(func0.call(schema32.properties, key0))){
delete data[key0];
}
}
if(_errs1 === errors){
if(data.format !== undefined && func0.call(data, "format")){
const _errs2 = errors;
if(1 !== data.format){
validate80.errors = [{instancePath:instancePath+"/format",schemaPath:"#/properties/format/const",keyword:"const",params:{allowedValue: 1}}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.host !== undefined && func0.call(data, "host")){
const _errs3 = errors;
if(!(validate57(data.host, {instancePath:instancePath+"/host",parentData:data,parentDataProperty:"host",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.release !== undefined && func0.call(data, "release")){
const _errs4 = errors;
if(!(validate82(data.release, {instancePath:instancePath+"/release",parentData:data,parentDataProperty:"release",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate82.errors : vErrors.concat(validate82.errors);
errors = vErrors.length;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.base !== undefined && func0.call(data, "base")){
let data3 = data.base;
const _errs5 = errors;
const _errs6 = errors;
let valid1 = false;
const _errs7 = errors;
if(data3 !== null){
const err0 = {instancePath:instancePath+"/base",schemaPath:"#/properties/base/anyOf/0/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
var _valid0 = _errs7 === errors;
valid1 = valid1 || _valid0;
const _errs9 = errors;
if(!(validate83(data3, {instancePath:instancePath+"/base",parentData:data,parentDataProperty:"base",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate83.errors : vErrors.concat(validate83.errors);
errors = vErrors.length;
}
var _valid0 = _errs9 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const err1 = {instancePath:instancePath+"/base",schemaPath:"#/properties/base/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
validate80.errors = vErrors;
return false;
}
else {
errors = _errs6;
if(vErrors !== null){
if(_errs6){
vErrors.length = _errs6;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.inSync !== undefined && func0.call(data, "inSync")){
const _errs10 = errors;
if(!(validate92(data.inSync, {instancePath:instancePath+"/inSync",parentData:data,parentDataProperty:"inSync",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate92.errors : vErrors.concat(validate92.errors);
errors = vErrors.length;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.paths !== undefined && func0.call(data, "paths")){
let data5 = data.paths;
const _errs11 = errors;
if(errors === _errs11){
if(Array.isArray(data5)){
var valid2 = true;
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
const _errs13 = errors;
if(!(validate94(data5[i0], {instancePath:instancePath+"/paths/" + i0,parentData:data5,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate94.errors : vErrors.concat(validate94.errors);
errors = vErrors.length;
}
var valid2 = _errs13 === errors;
if(!valid2){
break;
}
}
}
else {
validate80.errors = [{instancePath:instancePath+"/paths",schemaPath:"#/properties/paths/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.packages !== undefined && func0.call(data, "packages")){
let data7 = data.packages;
const _errs14 = errors;
if(errors === _errs14){
if(Array.isArray(data7)){
var valid3 = true;
const len1 = data7.length;
for(let i1=0; i1<len1; i1++){
let data8 = data7[i1];
const _errs16 = errors;
if(errors === _errs16){
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
let missing1;
if(((((data8.package === undefined) || (!(func0.call(data8, "package")))) && (missing1 = "package")) || (((data8.class === undefined) || (!(func0.call(data8, "class")))) && (missing1 = "class"))) || (((data8.action === undefined) || (!(func0.call(data8, "action")))) && (missing1 = "action"))){
validate80.errors = [{instancePath:instancePath+"/packages/" + i1,schemaPath:"#/properties/packages/items/required",keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
const _errs18 = errors;
for(const key1 of Object.keys(data8)){
if(!(((key1 === "package") || (key1 === "class")) || (key1 === "action"))){
delete data8[key1];
}
}
if(_errs18 === errors){
if(data8.package !== undefined && func0.call(data8, "package")){
const _errs19 = errors;
if(!(validate57(data8.package, {instancePath:instancePath+"/packages/" + i1+"/package",parentData:data8,parentDataProperty:"package",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
errors = vErrors.length;
}
var valid4 = _errs19 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data8.class !== undefined && func0.call(data8, "class")){
const _errs20 = errors;
if(!(validate97(data8.class, {instancePath:instancePath+"/packages/" + i1+"/class",parentData:data8,parentDataProperty:"class",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate97.errors : vErrors.concat(validate97.errors);
errors = vErrors.length;
}
var valid4 = _errs20 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data8.action !== undefined && func0.call(data8, "action")){
let data11 = data8.action;
const _errs21 = errors;
if(!((data11 === "install") || (data11 === "none"))){
validate80.errors = [{instancePath:instancePath+"/packages/" + i1+"/action",schemaPath:"#/properties/packages/items/properties/action/enum",keyword:"enum",params:{allowedValues: schema32.properties.packages.items.properties.action.enum}}];
return false;
}
var valid4 = _errs21 === errors;
}
else {
var valid4 = true;
}
}
}
}
}
}
else {
validate80.errors = [{instancePath:instancePath+"/packages/" + i1,schemaPath:"#/properties/packages/items/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid3 = _errs16 === errors;
if(!valid3){
break;
}
}
}
else {
validate80.errors = [{instancePath:instancePath+"/packages",schemaPath:"#/properties/packages/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.users !== undefined && func0.call(data, "users")){
let data12 = data.users;
const _errs22 = errors;
if(errors === _errs22){
if(Array.isArray(data12)){
var valid5 = true;
const len2 = data12.length;
for(let i2=0; i2<len2; i2++){
let data13 = data12[i2];
const _errs24 = errors;
if(errors === _errs24){
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
let missing2;
if((((data13.class === undefined) || (!(func0.call(data13, "class")))) && (missing2 = "class")) || (((data13.action === undefined) || (!(func0.call(data13, "action")))) && (missing2 = "action"))){
validate80.errors = [{instancePath:instancePath+"/users/" + i2,schemaPath:"#/properties/users/items/required",keyword:"required",params:{missingProperty: missing2}}];
return false;
}
else {
const _errs26 = errors;
for(const key2 of Object.keys(data13)){
if(!(((((key2 === "user") || (key2 === "group")) || (key2 === "class")) || (key2 === "action")) || (key2 === "detail"))){
delete data13[key2];
}
}
if(_errs26 === errors){
if(data13.user !== undefined && func0.call(data13, "user")){
const _errs27 = errors;
if(!(validate57(data13.user, {instancePath:instancePath+"/users/" + i2+"/user",parentData:data13,parentDataProperty:"user",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
errors = vErrors.length;
}
var valid6 = _errs27 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data13.group !== undefined && func0.call(data13, "group")){
const _errs28 = errors;
if(!(validate57(data13.group, {instancePath:instancePath+"/users/" + i2+"/group",parentData:data13,parentDataProperty:"group",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
errors = vErrors.length;
}
var valid6 = _errs28 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data13.class !== undefined && func0.call(data13, "class")){
const _errs29 = errors;
if(!(validate97(data13.class, {instancePath:instancePath+"/users/" + i2+"/class",parentData:data13,parentDataProperty:"class",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate97.errors : vErrors.concat(validate97.errors);
errors = vErrors.length;
}
var valid6 = _errs29 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data13.action !== undefined && func0.call(data13, "action")){
let data17 = data13.action;
const _errs30 = errors;
if(!((((data17 === "add") || (data17 === "lock")) || (data17 === "unlock")) || (data17 === "none"))){
validate80.errors = [{instancePath:instancePath+"/users/" + i2+"/action",schemaPath:"#/properties/users/items/properties/action/enum",keyword:"enum",params:{allowedValues: schema32.properties.users.items.properties.action.enum}}];
return false;
}
var valid6 = _errs30 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data13.detail !== undefined && func0.call(data13, "detail")){
const _errs31 = errors;
if(typeof data13.detail !== "string"){
validate80.errors = [{instancePath:instancePath+"/users/" + i2+"/detail",schemaPath:"#/properties/users/items/properties/detail/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid6 = _errs31 === errors;
}
else {
var valid6 = true;
}
}
}
}
}
}
}
}
else {
validate80.errors = [{instancePath:instancePath+"/users/" + i2,schemaPath:"#/properties/users/items/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid5 = _errs24 === errors;
if(!valid5){
break;
}
}
}
else {
validate80.errors = [{instancePath:instancePath+"/users",schemaPath:"#/properties/users/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs22 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.units !== undefined && func0.call(data, "units")){
let data19 = data.units;
const _errs33 = errors;
if(errors === _errs33){
if(Array.isArray(data19)){
var valid7 = true;
const len3 = data19.length;
for(let i3=0; i3<len3; i3++){
const _errs35 = errors;
if(!(validate114(data19[i3], {instancePath:instancePath+"/units/" + i3,parentData:data19,parentDataProperty:i3,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate114.errors : vErrors.concat(validate114.errors);
errors = vErrors.length;
}
var valid7 = _errs35 === errors;
if(!valid7){
break;
}
}
}
else {
validate80.errors = [{instancePath:instancePath+"/units",schemaPath:"#/properties/units/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs33 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.derive !== undefined && func0.call(data, "derive")){
let data21 = data.derive;
const _errs36 = errors;
if(errors === _errs36){
if(Array.isArray(data21)){
var valid8 = true;
const len4 = data21.length;
for(let i4=0; i4<len4; i4++){
let data22 = data21[i4];
const _errs38 = errors;
if(errors === _errs38){
if(data22 && typeof data22 == "object" && !Array.isArray(data22)){
let missing3;
if((((data22.name === undefined) || (!(func0.call(data22, "name")))) && (missing3 = "name")) || (((data22.because === undefined) || (!(func0.call(data22, "because")))) && (missing3 = "because"))){
validate80.errors = [{instancePath:instancePath+"/derive/" + i4,schemaPath:"#/properties/derive/items/required",keyword:"required",params:{missingProperty: missing3}}];
return false;
}
else {
const _errs40 = errors;
for(const key3 of Object.keys(data22)){
if(!((key3 === "name") || (key3 === "because"))){
delete data22[key3];
}
}
if(_errs40 === errors){
if(data22.name !== undefined && func0.call(data22, "name")){
const _errs41 = errors;
if(!(validate57(data22.name, {instancePath:instancePath+"/derive/" + i4+"/name",parentData:data22,parentDataProperty:"name",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
errors = vErrors.length;
}
var valid9 = _errs41 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data22.because !== undefined && func0.call(data22, "because")){
const _errs42 = errors;
if(!(validate60(data22.because, {instancePath:instancePath+"/derive/" + i4+"/because",parentData:data22,parentDataProperty:"because",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate60.errors : vErrors.concat(validate60.errors);
errors = vErrors.length;
}
var valid9 = _errs42 === errors;
}
else {
var valid9 = true;
}
}
}
}
}
else {
validate80.errors = [{instancePath:instancePath+"/derive/" + i4,schemaPath:"#/properties/derive/items/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid8 = _errs38 === errors;
if(!valid8){
break;
}
}
}
else {
validate80.errors = [{instancePath:instancePath+"/derive",schemaPath:"#/properties/derive/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs36 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.seed !== undefined && func0.call(data, "seed")){
let data25 = data.seed;
const _errs43 = errors;
const _errs44 = errors;
let valid10 = false;
const _errs45 = errors;
if(data25 !== null){
const err2 = {instancePath:instancePath+"/seed",schemaPath:"#/properties/seed/anyOf/0/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
var _valid1 = _errs45 === errors;
valid10 = valid10 || _valid1;
const _errs47 = errors;
if(!(validate122(data25, {instancePath:instancePath+"/seed",parentData:data,parentDataProperty:"seed",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate122.errors : vErrors.concat(validate122.errors);
errors = vErrors.length;
}
var _valid1 = _errs47 === errors;
valid10 = valid10 || _valid1;
if(!valid10){
const err3 = {instancePath:instancePath+"/seed",schemaPath:"#/properties/seed/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
validate80.errors = vErrors;
return false;
}
else {
errors = _errs44;
if(vErrors !== null){
if(_errs44){
vErrors.length = _errs44;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs43 === errors;
}
else {
var valid0 = true;
}
if(valid0){
let data26 = data.moves;
const _errs48 = errors;
if(errors === _errs48){
if(Array.isArray(data26)){
var valid11 = true;
const len5 = data26.length;
for(let i5=0; i5<len5; i5++){
let data27 = data26[i5];
const _errs50 = errors;
if(errors === _errs50){
if(data27 && typeof data27 == "object" && !Array.isArray(data27)){
let missing4;
if((((((data27.directory === undefined) || (!(func0.call(data27, "directory")))) && (missing4 = "directory")) || (((data27.to === undefined) || (!(func0.call(data27, "to")))) && (missing4 = "to"))) || (((data27.class === undefined) || (!(func0.call(data27, "class")))) && (missing4 = "class"))) || (((data27.action === undefined) || (!(func0.call(data27, "action")))) && (missing4 = "action"))){
validate80.errors = [{instancePath:instancePath+"/moves/" + i5,schemaPath:"#/properties/moves/items/required",keyword:"required",params:{missingProperty: missing4}}];
return false;
}
else {
const _errs52 = errors;
for(const key4 of Object.keys(data27)){
if(!(((((key4 === "directory") || (key4 === "to")) || (key4 === "class")) || (key4 === "action")) || (key4 === "decided"))){
delete data27[key4];
}
}
if(_errs52 === errors){
if(data27.directory !== undefined && func0.call(data27, "directory")){
const _errs53 = errors;
if(!(validate57(data27.directory, {instancePath:instancePath+"/moves/" + i5+"/directory",parentData:data27,parentDataProperty:"directory",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
errors = vErrors.length;
}
var valid12 = _errs53 === errors;
}
else {
var valid12 = true;
}
if(valid12){
if(data27.to !== undefined && func0.call(data27, "to")){
const _errs54 = errors;
if(!(validate57(data27.to, {instancePath:instancePath+"/moves/" + i5+"/to",parentData:data27,parentDataProperty:"to",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
errors = vErrors.length;
}
var valid12 = _errs54 === errors;
}
else {
var valid12 = true;
}
if(valid12){
if(data27.class !== undefined && func0.call(data27, "class")){
const _errs55 = errors;
if(!(validate97(data27.class, {instancePath:instancePath+"/moves/" + i5+"/class",parentData:data27,parentDataProperty:"class",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate97.errors : vErrors.concat(validate97.errors);
errors = vErrors.length;
}
var valid12 = _errs55 === errors;
}
else {
var valid12 = true;
}
if(valid12){
if(data27.action !== undefined && func0.call(data27, "action")){
let data31 = data27.action;
const _errs56 = errors;
if(!((data31 === "rename") || (data31 === "none"))){
validate80.errors = [{instancePath:instancePath+"/moves/" + i5+"/action",schemaPath:"#/properties/moves/items/properties/action/enum",keyword:"enum",params:{allowedValues: schema32.properties.moves.items.properties.action.enum}}];
return false;
}
var valid12 = _errs56 === errors;
}
else {
var valid12 = true;
}
if(valid12){
if(data27.decided !== undefined && func0.call(data27, "decided")){
const _errs57 = errors;
if(typeof data27.decided !== "boolean"){
validate80.errors = [{instancePath:instancePath+"/moves/" + i5+"/decided",schemaPath:"#/properties/moves/items/properties/decided/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
var valid12 = _errs57 === errors;
}
else {
var valid12 = true;
}
}
}
}
}
}
}
}
else {
validate80.errors = [{instancePath:instancePath+"/moves/" + i5,schemaPath:"#/properties/moves/items/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid11 = _errs50 === errors;
if(!valid11){
break;
}
}
}
else {
validate80.errors = [{instancePath:instancePath+"/moves",schemaPath:"#/properties/moves/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs48 === errors;
if(valid0){
let data33 = data.database;
const _errs59 = errors;
if(errors === _errs59){
if(Array.isArray(data33)){
var valid13 = true;
const len6 = data33.length;
for(let i6=0; i6<len6; i6++){
const _errs61 = errors;
if(!(validate130(data33[i6], {instancePath:instancePath+"/database/" + i6,parentData:data33,parentDataProperty:i6,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate130.errors : vErrors.concat(validate130.errors);
errors = vErrors.length;
}
var valid13 = _errs61 === errors;
if(!valid13){
break;
}
}
}
else {
validate80.errors = [{instancePath:instancePath+"/database",schemaPath:"#/properties/database/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs59 === errors;
if(valid0){
if(data.verbs !== undefined && func0.call(data, "verbs")){
let data35 = data.verbs;
const _errs62 = errors;
if(errors === _errs62){
if(Array.isArray(data35)){
var valid14 = true;
const len7 = data35.length;
for(let i7=0; i7<len7; i7++){
let data36 = data35[i7];
const _errs64 = errors;
if(errors === _errs64){
if(data36 && typeof data36 == "object" && !Array.isArray(data36)){
let missing5;
if((((((data36.daemon === undefined) || (!(func0.call(data36, "daemon")))) && (missing5 = "daemon")) || (((data36.verb === undefined) || (!(func0.call(data36, "verb")))) && (missing5 = "verb"))) || (((data36.argv === undefined) || (!(func0.call(data36, "argv")))) && (missing5 = "argv"))) || (((data36.because === undefined) || (!(func0.call(data36, "because")))) && (missing5 = "because"))){
validate80.errors = [{instancePath:instancePath+"/verbs/" + i7,schemaPath:"#/properties/verbs/items/required",keyword:"required",params:{missingProperty: missing5}}];
return false;
}
else {
const _errs66 = errors;
for(const key5 of Object.keys(data36)){
if(!((((key5 === "daemon") || (key5 === "verb")) || (key5 === "argv")) || (key5 === "because"))){
delete data36[key5];
}
}
if(_errs66 === errors){
if(data36.daemon !== undefined && func0.call(data36, "daemon")){
const _errs67 = errors;
if(!(validate57(data36.daemon, {instancePath:instancePath+"/verbs/" + i7+"/daemon",parentData:data36,parentDataProperty:"daemon",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
errors = vErrors.length;
}
var valid15 = _errs67 === errors;
}
else {
var valid15 = true;
}
if(valid15){
if(data36.verb !== undefined && func0.call(data36, "verb")){
let data38 = data36.verb;
const _errs68 = errors;
if(!((data38 === "reload") || (data38 === "restart"))){
validate80.errors = [{instancePath:instancePath+"/verbs/" + i7+"/verb",schemaPath:"#/properties/verbs/items/properties/verb/enum",keyword:"enum",params:{allowedValues: schema32.properties.verbs.items.properties.verb.enum}}];
return false;
}
var valid15 = _errs68 === errors;
}
else {
var valid15 = true;
}
if(valid15){
if(data36.argv !== undefined && func0.call(data36, "argv")){
const _errs69 = errors;
if(!(validate60(data36.argv, {instancePath:instancePath+"/verbs/" + i7+"/argv",parentData:data36,parentDataProperty:"argv",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate60.errors : vErrors.concat(validate60.errors);
errors = vErrors.length;
}
var valid15 = _errs69 === errors;
}
else {
var valid15 = true;
}
if(valid15){
if(data36.because !== undefined && func0.call(data36, "because")){
const _errs70 = errors;
if(!(validate60(data36.because, {instancePath:instancePath+"/verbs/" + i7+"/because",parentData:data36,parentDataProperty:"because",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate60.errors : vErrors.concat(validate60.errors);
errors = vErrors.length;
}
var valid15 = _errs70 === errors;
}
else {
var valid15 = true;
}
}
}
}
}
}
}
else {
validate80.errors = [{instancePath:instancePath+"/verbs/" + i7,schemaPath:"#/properties/verbs/items/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid14 = _errs64 === errors;
if(!valid14){
break;
}
}
}
else {
validate80.errors = [{instancePath:instancePath+"/verbs",schemaPath:"#/properties/verbs/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs62 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.undecided !== undefined && func0.call(data, "undecided")){
const _errs71 = errors;
if(!(validate60(data.undecided, {instancePath:instancePath+"/undecided",parentData:data,parentDataProperty:"undecided",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate60.errors : vErrors.concat(validate60.errors);
errors = vErrors.length;
}
var valid0 = _errs71 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.digest !== undefined && func0.call(data, "digest")){
let data42 = data.digest;
const _errs72 = errors;
if(errors === _errs72){
if(typeof data42 === "string"){
if(!pattern7.test(data42)){
validate80.errors = [{instancePath:instancePath+"/digest",schemaPath:"#/properties/digest/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"}}];
return false;
}
}
else {
validate80.errors = [{instancePath:instancePath+"/digest",schemaPath:"#/properties/digest/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs72 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate80.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate80.errors = vErrors;
return errors === 0;
}
validate80.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate139(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate139.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(Array.isArray(data)){
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
const _errs1 = errors;
if(!(validate57(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
errors = vErrors.length;
}
var valid0 = _errs1 === errors;
if(!valid0){
break;
}
}
}
else {
validate139.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
validate139.errors = vErrors;
return errors === 0;
}
validate139.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};


function validate142(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate142.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(typeof data === "string"){
if(!pattern3.test(data)){
validate142.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9-]{0,63}$"}}];
return false;
}
}
else {
validate142.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
validate142.errors = vErrors;
return errors === 0;
}
validate142.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate144(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate144.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(typeof data === "string"){
if(func63(data) > 8192){
validate144.errors = [{instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 8192}}];
return false;
}
}
else {
validate144.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
validate144.errors = vErrors;
return errors === 0;
}
validate144.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate147(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate147.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(typeof data === "string"){
if(func63(data) > 8192){
validate147.errors = [{instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 8192}}];
return false;
}
else {
if(!pattern8.test(data)){
validate147.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^/"}}];
return false;
}
}
}
else {
validate147.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
validate147.errors = vErrors;
return errors === 0;
}
validate147.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema50 = {"type":"string","pattern":"^([a-z_][a-z0-9_-]{0,31}|[0-9]{1,10})$","$comment":"A user or group, by name or by a number that has none."};
const pattern13 = new RegExp("^([a-z_][a-z0-9_-]{0,31}|[0-9]{1,10})$", "u");

function validate149(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate149.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(typeof data === "string"){
if(!pattern13.test(data)){
validate149.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^([a-z_][a-z0-9_-]{0,31}|[0-9]{1,10})$"}}];
return false;
}
}
else {
validate149.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
validate149.errors = vErrors;
return errors === 0;
}
validate149.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate152(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate152.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(typeof data === "string"){
if(!pattern9.test(data)){
validate152.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[0-7]{4}$"}}];
return false;
}
}
else {
validate152.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
validate152.errors = vErrors;
return errors === 0;
}
validate152.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate79(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="answers/drift.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate79.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.plan === undefined) || (!(func0.call(data, "plan")))) && (missing0 = "plan")) || (((data.failed === undefined) || (!(func0.call(data, "failed")))) && (missing0 = "failed"))) || (((data.findings === undefined) || (!(func0.call(data, "findings")))) && (missing0 = "findings"))){
validate79.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 of Object.keys(data)){
if(!((((key0 === "plan") || (key0 === "failed")) || (key0 === "findings")) || (key0 === "texts"))){
delete data[key0];
}
}
if(_errs1 === errors){
if(data.plan !== undefined && func0.call(data, "plan")){
const _errs2 = errors;
if(!(validate80(data.plan, {instancePath:instancePath+"/plan",parentData:data,parentDataProperty:"plan",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate80.errors : vErrors.concat(validate80.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.failed !== undefined && func0.call(data, "failed")){
const _errs3 = errors;
if(!(validate139(data.failed, {instancePath:instancePath+"/failed",parentData:data,parentDataProperty:"failed",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate139.errors : vErrors.concat(validate139.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.findings !== undefined && func0.call(data, "findings")){
let data2 = data.findings;
const _errs4 = errors;
if(errors === _errs4){
if(Array.isArray(data2)){
var valid1 = true;
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
const _errs6 = errors;
if(errors === _errs6){
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
let missing1;
if(((((data3.kind === undefined) || (!(func0.call(data3, "kind")))) && (missing1 = "kind")) || (((data3.name === undefined) || (!(func0.call(data3, "name")))) && (missing1 = "name"))) || (((data3.class === undefined) || (!(func0.call(data3, "class")))) && (missing1 = "class"))){
validate79.errors = [{instancePath:instancePath+"/findings/" + i0,schemaPath:"#/properties/findings/items/required",keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
const _errs8 = errors;
for(const key1 of Object.keys(data3)){
if(!((((key1 === "kind") || (key1 === "name")) || (key1 === "class")) || (key1 === "detail"))){
delete data3[key1];
}
}
if(_errs8 === errors){
if(data3.kind !== undefined && func0.call(data3, "kind")){
const _errs9 = errors;
if(!(validate142(data3.kind, {instancePath:instancePath+"/findings/" + i0+"/kind",parentData:data3,parentDataProperty:"kind",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate142.errors : vErrors.concat(validate142.errors);
errors = vErrors.length;
}
var valid2 = _errs9 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data3.name !== undefined && func0.call(data3, "name")){
const _errs10 = errors;
if(!(validate144(data3.name, {instancePath:instancePath+"/findings/" + i0+"/name",parentData:data3,parentDataProperty:"name",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate144.errors : vErrors.concat(validate144.errors);
errors = vErrors.length;
}
var valid2 = _errs10 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data3.class !== undefined && func0.call(data3, "class")){
const _errs11 = errors;
if(!(validate142(data3.class, {instancePath:instancePath+"/findings/" + i0+"/class",parentData:data3,parentDataProperty:"class",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate142.errors : vErrors.concat(validate142.errors);
errors = vErrors.length;
}
var valid2 = _errs11 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data3.detail !== undefined && func0.call(data3, "detail")){
const _errs12 = errors;
if(typeof data3.detail !== "string"){
validate79.errors = [{instancePath:instancePath+"/findings/" + i0+"/detail",schemaPath:"#/properties/findings/items/properties/detail/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid2 = _errs12 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
}
}
else {
validate79.errors = [{instancePath:instancePath+"/findings/" + i0,schemaPath:"#/properties/findings/items/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid1 = _errs6 === errors;
if(!valid1){
break;
}
}
}
else {
validate79.errors = [{instancePath:instancePath+"/findings",schemaPath:"#/properties/findings/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.texts !== undefined && func0.call(data, "texts")){
let data8 = data.texts;
const _errs14 = errors;
if(errors === _errs14){
if(Array.isArray(data8)){
var valid3 = true;
const len1 = data8.length;
for(let i1=0; i1<len1; i1++){
let data9 = data8[i1];
const _errs16 = errors;
if(errors === _errs16){
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
let missing2;
if(((data9.path === undefined) || (!(func0.call(data9, "path")))) && (missing2 = "path")){
validate79.errors = [{instancePath:instancePath+"/texts/" + i1,schemaPath:"#/properties/texts/items/required",keyword:"required",params:{missingProperty: missing2}}];
return false;
}
else {
const _errs18 = errors;
for(const key2 of Object.keys(data9)){
if(!((((((key2 === "path") || (key2 === "problem")) || (key2 === "text")) || (key2 === "owner")) || (key2 === "group")) || (key2 === "mode"))){
delete data9[key2];
}
}
if(_errs18 === errors){
if(data9.path !== undefined && func0.call(data9, "path")){
const _errs19 = errors;
if(!(validate147(data9.path, {instancePath:instancePath+"/texts/" + i1+"/path",parentData:data9,parentDataProperty:"path",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate147.errors : vErrors.concat(validate147.errors);
errors = vErrors.length;
}
var valid4 = _errs19 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data9.problem !== undefined && func0.call(data9, "problem")){
const _errs20 = errors;
if(typeof data9.problem !== "string"){
validate79.errors = [{instancePath:instancePath+"/texts/" + i1+"/problem",schemaPath:"#/properties/texts/items/properties/problem/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid4 = _errs20 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data9.text !== undefined && func0.call(data9, "text")){
const _errs22 = errors;
if(typeof data9.text !== "string"){
validate79.errors = [{instancePath:instancePath+"/texts/" + i1+"/text",schemaPath:"#/properties/texts/items/properties/text/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid4 = _errs22 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data9.owner !== undefined && func0.call(data9, "owner")){
const _errs24 = errors;
if(!(validate149(data9.owner, {instancePath:instancePath+"/texts/" + i1+"/owner",parentData:data9,parentDataProperty:"owner",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate149.errors : vErrors.concat(validate149.errors);
errors = vErrors.length;
}
var valid4 = _errs24 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data9.group !== undefined && func0.call(data9, "group")){
const _errs25 = errors;
if(!(validate149(data9.group, {instancePath:instancePath+"/texts/" + i1+"/group",parentData:data9,parentDataProperty:"group",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate149.errors : vErrors.concat(validate149.errors);
errors = vErrors.length;
}
var valid4 = _errs25 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data9.mode !== undefined && func0.call(data9, "mode")){
const _errs26 = errors;
if(!(validate152(data9.mode, {instancePath:instancePath+"/texts/" + i1+"/mode",parentData:data9,parentDataProperty:"mode",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate152.errors : vErrors.concat(validate152.errors);
errors = vErrors.length;
}
var valid4 = _errs26 === errors;
}
else {
var valid4 = true;
}
}
}
}
}
}
}
}
}
else {
validate79.errors = [{instancePath:instancePath+"/texts/" + i1,schemaPath:"#/properties/texts/items/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid3 = _errs16 === errors;
if(!valid3){
break;
}
}
}
else {
validate79.errors = [{instancePath:instancePath+"/texts",schemaPath:"#/properties/texts/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
else {
validate79.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate79.errors = vErrors;
return errors === 0;
}
validate79.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const answer_forgotten = validate154;
const schema52 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"answers/forgotten.schema.json","title":"ForgottenAnswer","type":"object","required":["left"],"properties":{"left":{"type":"boolean"}},"description":"Whether something of an attempt's mail may be left on the host."};

function validate154(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="answers/forgotten.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate154.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.left === undefined) || (!(func0.call(data, "left")))) && (missing0 = "left")){
validate154.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 of Object.keys(data)){
if(!(key0 === "left")){
delete data[key0];
}
}
if(_errs1 === errors){
if(data.left !== undefined && func0.call(data, "left")){
if(typeof data.left !== "boolean"){
validate154.errors = [{instancePath:instancePath+"/left",schemaPath:"#/properties/left/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
}
}
}
}
else {
validate154.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate154.errors = vErrors;
return errors === 0;
}
validate154.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const answer_identity = validate155;
const schema53 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"answers/identity.schema.json","title":"IdentityAnswer","type":"object","required":["added"],"properties":{"added":{"type":"boolean"}},"description":"Whether the age identity that was sent is a new one of the host."};

function validate155(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="answers/identity.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate155.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.added === undefined) || (!(func0.call(data, "added")))) && (missing0 = "added")){
validate155.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 of Object.keys(data)){
if(!(key0 === "added")){
delete data[key0];
}
}
if(_errs1 === errors){
if(data.added !== undefined && func0.call(data, "added")){
if(typeof data.added !== "boolean"){
validate155.errors = [{instancePath:instancePath+"/added",schemaPath:"#/properties/added/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
}
}
}
}
else {
validate155.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate155.errors = vErrors;
return errors === 0;
}
validate155.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const answer_look = validate156;
const schema54 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"answers/look.schema.json","title":"LookAnswer","type":"object","required":["content"],"properties":{"content":{"anyOf":[{"type":"null"},{"$ref":"common.schema.json#/$defs/hash"}]}},"description":"The content of the confirmed release, if the host is as it was when it was confirmed (host/report/status.py)."};

function validate157(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate157.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(typeof data === "string"){
if(!pattern7.test(data)){
validate157.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"}}];
return false;
}
}
else {
validate157.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
validate157.errors = vErrors;
return errors === 0;
}
validate157.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate156(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="answers/look.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate156.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.content === undefined) || (!(func0.call(data, "content")))) && (missing0 = "content")){
validate156.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 of Object.keys(data)){
if(!(key0 === "content")){
delete data[key0];
}
}
if(_errs1 === errors){
if(data.content !== undefined && func0.call(data, "content")){
let data0 = data.content;
const _errs3 = errors;
let valid1 = false;
const _errs4 = errors;
if(data0 !== null){
const err0 = {instancePath:instancePath+"/content",schemaPath:"#/properties/content/anyOf/0/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
var _valid0 = _errs4 === errors;
valid1 = valid1 || _valid0;
const _errs6 = errors;
if(!(validate157(data0, {instancePath:instancePath+"/content",parentData:data,parentDataProperty:"content",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate157.errors : vErrors.concat(validate157.errors);
errors = vErrors.length;
}
var _valid0 = _errs6 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const err1 = {instancePath:instancePath+"/content",schemaPath:"#/properties/content/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
validate156.errors = vErrors;
return false;
}
else {
errors = _errs3;
if(vErrors !== null){
if(_errs3){
vErrors.length = _errs3;
}
else {
vErrors = null;
}
}
}
}
}
}
}
else {
validate156.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate156.errors = vErrors;
return errors === 0;
}
validate156.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const answer_mail = validate159;
const schema56 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"answers/mail.schema.json","title":"MailAnswer","type":"object","properties":{"problem":{"type":"string"},"untried":{"type":"string"}},"description":"What a probe of mail came to: nothing is said when the mail was stored."};

function validate159(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="answers/mail.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate159.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
const _errs1 = errors;
for(const key0 of Object.keys(data)){
if(!((key0 === "problem") || (key0 === "untried"))){
delete data[key0];
}
}
if(_errs1 === errors){
if(data.problem !== undefined && func0.call(data, "problem")){
const _errs2 = errors;
if(typeof data.problem !== "string"){
validate159.errors = [{instancePath:instancePath+"/problem",schemaPath:"#/properties/problem/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.untried !== undefined && func0.call(data, "untried")){
const _errs4 = errors;
if(typeof data.untried !== "string"){
validate159.errors = [{instancePath:instancePath+"/untried",schemaPath:"#/properties/untried/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
}
}
}
else {
validate159.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate159.errors = vErrors;
return errors === 0;
}
validate159.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const answer_manifest = validate160;
const schema57 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"answers/manifest.schema.json","title":"DeployedManifest","type":"object","required":["format","host","entries","artifacts"],"properties":{"format":{"const":2},"host":{"$ref":"common.schema.json#/$defs/name"},"entries":{"type":"array","items":{"title":"DeployedEntry","type":"object","required":["path","service","type"],"properties":{"path":{"$ref":"common.schema.json#/$defs/path"},"service":{"$ref":"common.schema.json#/$defs/name"},"type":{"enum":["file","symlink","directory"]},"owner":{"$ref":"common.schema.json#/$defs/name"},"group":{"$ref":"common.schema.json#/$defs/name"},"mode":{"$ref":"common.schema.json#/$defs/mode"},"notify":{"type":"array","items":{"title":"NotifiedDaemon","type":"object","required":["daemon","verb"],"properties":{"daemon":{"$ref":"common.schema.json#/$defs/name"},"verb":{"enum":["reload","restart"]}}}}}}},"artifacts":{"$ref":"common.schema.json#/$defs/names"},"exposure":{"type":"array","items":{"$ref":"common.schema.json#/$defs/listener"},"default":[]},"users":{"type":"array","items":{"title":"DeployedUser","type":"object","required":["name","login"],"properties":{"name":{"$ref":"common.schema.json#/$defs/name"},"login":{"type":"boolean"}}},"default":[]},"probes":{"title":"DeployedProbes","type":"object","required":["logins","vantages"],"properties":{"logins":{"type":"array","items":{"title":"DeployedLogin","type":"object","required":["listener","address","secret"],"properties":{"listener":{"$ref":"common.schema.json#/$defs/name"},"address":{"$ref":"common.schema.json#/$defs/name"},"secret":{"$ref":"common.schema.json#/$defs/name"}}}},"vantages":{"type":"array","items":{"title":"DeployedVantage","type":"object","required":["name","ssh","port"],"properties":{"name":{"$ref":"common.schema.json#/$defs/name"},"ssh":{"$ref":"common.schema.json#/$defs/name"},"port":{"type":"integer","minimum":1,"maximum":65535}}}},"mail":{"$ref":"common.schema.json#/$defs/name"}}}},"description":"What verbs that reach hosts read of `generated/<host>/manifest.json`, of today and of earlier commits. No host answers it; whoever can commit can write it."};

function validate161(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate161.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(typeof data === "string"){
if(func63(data) > 8192){
validate161.errors = [{instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 8192}}];
return false;
}
}
else {
validate161.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
validate161.errors = vErrors;
return errors === 0;
}
validate161.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate163(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate163.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(typeof data === "string"){
if(func63(data) > 8192){
validate163.errors = [{instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 8192}}];
return false;
}
else {
if(!pattern8.test(data)){
validate163.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^/"}}];
return false;
}
}
}
else {
validate163.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
validate163.errors = vErrors;
return errors === 0;
}
validate163.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate168(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate168.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(typeof data === "string"){
if(!pattern9.test(data)){
validate168.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[0-7]{4}$"}}];
return false;
}
}
else {
validate168.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
validate168.errors = vErrors;
return errors === 0;
}
validate168.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate171(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate171.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(Array.isArray(data)){
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
const _errs1 = errors;
if(!(validate57(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
errors = vErrors.length;
}
var valid0 = _errs1 === errors;
if(!valid0){
break;
}
}
}
else {
validate171.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
validate171.errors = vErrors;
return errors === 0;
}
validate171.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};


function validate174(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate174.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((((data.protocol === undefined) || (!(func0.call(data, "protocol")))) && (missing0 = "protocol")) || (((data.port === undefined) || (!(func0.call(data, "port")))) && (missing0 = "port"))) || (((data.service === undefined) || (!(func0.call(data, "service")))) && (missing0 = "service"))) || (((data.name === undefined) || (!(func0.call(data, "name")))) && (missing0 = "name"))) || (((data.addresses === undefined) || (!(func0.call(data, "addresses")))) && (missing0 = "addresses"))) || (((data.from === undefined) || (!(func0.call(data, "from")))) && (missing0 = "from"))) || (((data.who === undefined) || (!(func0.call(data, "who")))) && (missing0 = "who"))){
validate174.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 of Object.keys(data)){
if(!((((((((key0 === "protocol") || (key0 === "port")) || (key0 === "service")) || (key0 === "name")) || (key0 === "addresses")) || (key0 === "from")) || (key0 === "who")) || (key0 === "brief"))){
delete data[key0];
}
}
if(_errs1 === errors){
if(data.protocol !== undefined && func0.call(data, "protocol")){
let data0 = data.protocol;
const _errs2 = errors;
if(!((data0 === "tcp") || (data0 === "udp"))){
validate174.errors = [{instancePath:instancePath+"/protocol",schemaPath:"#/properties/protocol/enum",keyword:"enum",params:{allowedValues: schema22.properties.protocol.enum}}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.port !== undefined && func0.call(data, "port")){
let data1 = data.port;
const _errs3 = errors;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
validate174.errors = [{instancePath:instancePath+"/port",schemaPath:"#/properties/port/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs3){
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 65535 || isNaN(data1)){
validate174.errors = [{instancePath:instancePath+"/port",schemaPath:"#/properties/port/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535}}];
return false;
}
else {
if(data1 < 1 || isNaN(data1)){
validate174.errors = [{instancePath:instancePath+"/port",schemaPath:"#/properties/port/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.service !== undefined && func0.call(data, "service")){
const _errs5 = errors;
if(!(validate57(data.service, {instancePath:instancePath+"/service",parentData:data,parentDataProperty:"service",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
errors = vErrors.length;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.name !== undefined && func0.call(data, "name")){
const _errs6 = errors;
if(!(validate57(data.name, {instancePath:instancePath+"/name",parentData:data,parentDataProperty:"name",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
errors = vErrors.length;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.addresses !== undefined && func0.call(data, "addresses")){
const _errs7 = errors;
if(!(validate60(data.addresses, {instancePath:instancePath+"/addresses",parentData:data,parentDataProperty:"addresses",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate60.errors : vErrors.concat(validate60.errors);
errors = vErrors.length;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.from !== undefined && func0.call(data, "from")){
const _errs8 = errors;
if(!(validate60(data.from, {instancePath:instancePath+"/from",parentData:data,parentDataProperty:"from",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate60.errors : vErrors.concat(validate60.errors);
errors = vErrors.length;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.who !== undefined && func0.call(data, "who")){
const _errs9 = errors;
if(!(validate60(data.who, {instancePath:instancePath+"/who",parentData:data,parentDataProperty:"who",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate60.errors : vErrors.concat(validate60.errors);
errors = vErrors.length;
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.brief !== undefined && func0.call(data, "brief")){
const _errs10 = errors;
if(true !== data.brief){
validate174.errors = [{instancePath:instancePath+"/brief",schemaPath:"#/properties/brief/const",keyword:"const",params:{allowedValue: true}}];
return false;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
else {
validate174.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate174.errors = vErrors;
return errors === 0;
}
validate174.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate160(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="answers/manifest.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate160.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.exposure === undefined){
data.exposure = [];
}
if(data.users === undefined){
data.users = [];
}
let missing0;
if((((((data.format === undefined) || (!(func0.call(data, "format")))) && (missing0 = "format")) || (((data.host === undefined) || (!(func0.call(data, "host")))) && (missing0 = "host"))) || (((data.entries === undefined) || (!(func0.call(data, "entries")))) && (missing0 = "entries"))) || (((data.artifacts === undefined) || (!(func0.call(data, "artifacts")))) && (missing0 = "artifacts"))){
validate160.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 of Object.keys(data)){
if(!(((((((key0 === "format") || (key0 === "host")) || (key0 === "entries")) || (key0 === "artifacts")) || (key0 === "exposure")) || (key0 === "users")) || (key0 === "probes"))){
delete data[key0];
}
}
if(_errs1 === errors){
if(data.format !== undefined && func0.call(data, "format")){
const _errs2 = errors;
if(2 !== data.format){
validate160.errors = [{instancePath:instancePath+"/format",schemaPath:"#/properties/format/const",keyword:"const",params:{allowedValue: 2}}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.host !== undefined && func0.call(data, "host")){
const _errs3 = errors;
if(!(validate161(data.host, {instancePath:instancePath+"/host",parentData:data,parentDataProperty:"host",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate161.errors : vErrors.concat(validate161.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.entries !== undefined && func0.call(data, "entries")){
let data2 = data.entries;
const _errs4 = errors;
if(errors === _errs4){
if(Array.isArray(data2)){
var valid1 = true;
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
const _errs6 = errors;
if(errors === _errs6){
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
let missing1;
if(((((data3.path === undefined) || (!(func0.call(data3, "path")))) && (missing1 = "path")) || (((data3.service === undefined) || (!(func0.call(data3, "service")))) && (missing1 = "service"))) || (((data3.type === undefined) || (!(func0.call(data3, "type")))) && (missing1 = "type"))){
validate160.errors = [{instancePath:instancePath+"/entries/" + i0,schemaPath:"#/properties/entries/items/required",keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
const _errs8 = errors;
for(const key1 of Object.keys(data3)){
if(!(((((((key1 === "path") || (key1 === "service")) || (key1 === "type")) || (key1 === "owner")) || (key1 === "group")) || (key1 === "mode")) || (key1 === "notify"))){
delete data3[key1];
}
}
if(_errs8 === errors){
if(data3.path !== undefined && func0.call(data3, "path")){
const _errs9 = errors;
if(!(validate163(data3.path, {instancePath:instancePath+"/entries/" + i0+"/path",parentData:data3,parentDataProperty:"path",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate163.errors : vErrors.concat(validate163.errors);
errors = vErrors.length;
}
var valid2 = _errs9 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data3.service !== undefined && func0.call(data3, "service")){
const _errs10 = errors;
if(!(validate161(data3.service, {instancePath:instancePath+"/entries/" + i0+"/service",parentData:data3,parentDataProperty:"service",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate161.errors : vErrors.concat(validate161.errors);
errors = vErrors.length;
}
var valid2 = _errs10 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data3.type !== undefined && func0.call(data3, "type")){
let data6 = data3.type;
const _errs11 = errors;
if(!(((data6 === "file") || (data6 === "symlink")) || (data6 === "directory"))){
validate160.errors = [{instancePath:instancePath+"/entries/" + i0+"/type",schemaPath:"#/properties/entries/items/properties/type/enum",keyword:"enum",params:{allowedValues: schema57.properties.entries.items.properties.type.enum}}];
return false;
}
var valid2 = _errs11 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data3.owner !== undefined && func0.call(data3, "owner")){
const _errs12 = errors;
if(!(validate161(data3.owner, {instancePath:instancePath+"/entries/" + i0+"/owner",parentData:data3,parentDataProperty:"owner",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate161.errors : vErrors.concat(validate161.errors);
errors = vErrors.length;
}
var valid2 = _errs12 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data3.group !== undefined && func0.call(data3, "group")){
const _errs13 = errors;
if(!(validate161(data3.group, {instancePath:instancePath+"/entries/" + i0+"/group",parentData:data3,parentDataProperty:"group",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate161.errors : vErrors.concat(validate161.errors);
errors = vErrors.length;
}
var valid2 = _errs13 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data3.mode !== undefined && func0.call(data3, "mode")){
const _errs14 = errors;
if(!(validate168(data3.mode, {instancePath:instancePath+"/entries/" + i0+"/mode",parentData:data3,parentDataProperty:"mode",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate168.errors : vErrors.concat(validate168.errors);
errors = vErrors.length;
}
var valid2 = _errs14 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data3.notify !== undefined && func0.call(data3, "notify")){
let data10 = data3.notify;
const _errs15 = errors;
if(errors === _errs15){
if(Array.isArray(data10)){
var valid3 = true;
const len1 = data10.length;
for(let i1=0; i1<len1; i1++){
let data11 = data10[i1];
const _errs17 = errors;
if(errors === _errs17){
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
let missing2;
if((((data11.daemon === undefined) || (!(func0.call(data11, "daemon")))) && (missing2 = "daemon")) || (((data11.verb === undefined) || (!(func0.call(data11, "verb")))) && (missing2 = "verb"))){
validate160.errors = [{instancePath:instancePath+"/entries/" + i0+"/notify/" + i1,schemaPath:"#/properties/entries/items/properties/notify/items/required",keyword:"required",params:{missingProperty: missing2}}];
return false;
}
else {
const _errs19 = errors;
for(const key2 of Object.keys(data11)){
if(!((key2 === "daemon") || (key2 === "verb"))){
delete data11[key2];
}
}
if(_errs19 === errors){
if(data11.daemon !== undefined && func0.call(data11, "daemon")){
const _errs20 = errors;
if(!(validate161(data11.daemon, {instancePath:instancePath+"/entries/" + i0+"/notify/" + i1+"/daemon",parentData:data11,parentDataProperty:"daemon",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate161.errors : vErrors.concat(validate161.errors);
errors = vErrors.length;
}
var valid4 = _errs20 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data11.verb !== undefined && func0.call(data11, "verb")){
let data13 = data11.verb;
const _errs21 = errors;
if(!((data13 === "reload") || (data13 === "restart"))){
validate160.errors = [{instancePath:instancePath+"/entries/" + i0+"/notify/" + i1+"/verb",schemaPath:"#/properties/entries/items/properties/notify/items/properties/verb/enum",keyword:"enum",params:{allowedValues: schema57.properties.entries.items.properties.notify.items.properties.verb.enum}}];
return false;
}
var valid4 = _errs21 === errors;
}
else {
var valid4 = true;
}
}
}
}
}
else {
validate160.errors = [{instancePath:instancePath+"/entries/" + i0+"/notify/" + i1,schemaPath:"#/properties/entries/items/properties/notify/items/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid3 = _errs17 === errors;
if(!valid3){
break;
}
}
}
else {
validate160.errors = [{instancePath:instancePath+"/entries/" + i0+"/notify",schemaPath:"#/properties/entries/items/properties/notify/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid2 = _errs15 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
}
}
}
}
}
else {
validate160.errors = [{instancePath:instancePath+"/entries/" + i0,schemaPath:"#/properties/entries/items/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid1 = _errs6 === errors;
if(!valid1){
break;
}
}
}
else {
validate160.errors = [{instancePath:instancePath+"/entries",schemaPath:"#/properties/entries/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.artifacts !== undefined && func0.call(data, "artifacts")){
const _errs22 = errors;
if(!(validate171(data.artifacts, {instancePath:instancePath+"/artifacts",parentData:data,parentDataProperty:"artifacts",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate171.errors : vErrors.concat(validate171.errors);
errors = vErrors.length;
}
var valid0 = _errs22 === errors;
}
else {
var valid0 = true;
}
if(valid0){
let data15 = data.exposure;
const _errs23 = errors;
if(errors === _errs23){
if(Array.isArray(data15)){
var valid5 = true;
const len2 = data15.length;
for(let i2=0; i2<len2; i2++){
const _errs25 = errors;
if(!(validate174(data15[i2], {instancePath:instancePath+"/exposure/" + i2,parentData:data15,parentDataProperty:i2,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate174.errors : vErrors.concat(validate174.errors);
errors = vErrors.length;
}
var valid5 = _errs25 === errors;
if(!valid5){
break;
}
}
}
else {
validate160.errors = [{instancePath:instancePath+"/exposure",schemaPath:"#/properties/exposure/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs23 === errors;
if(valid0){
let data17 = data.users;
const _errs26 = errors;
if(errors === _errs26){
if(Array.isArray(data17)){
var valid6 = true;
const len3 = data17.length;
for(let i3=0; i3<len3; i3++){
let data18 = data17[i3];
const _errs28 = errors;
if(errors === _errs28){
if(data18 && typeof data18 == "object" && !Array.isArray(data18)){
let missing3;
if((((data18.name === undefined) || (!(func0.call(data18, "name")))) && (missing3 = "name")) || (((data18.login === undefined) || (!(func0.call(data18, "login")))) && (missing3 = "login"))){
validate160.errors = [{instancePath:instancePath+"/users/" + i3,schemaPath:"#/properties/users/items/required",keyword:"required",params:{missingProperty: missing3}}];
return false;
}
else {
const _errs30 = errors;
for(const key3 of Object.keys(data18)){
if(!((key3 === "name") || (key3 === "login"))){
delete data18[key3];
}
}
if(_errs30 === errors){
if(data18.name !== undefined && func0.call(data18, "name")){
const _errs31 = errors;
if(!(validate161(data18.name, {instancePath:instancePath+"/users/" + i3+"/name",parentData:data18,parentDataProperty:"name",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate161.errors : vErrors.concat(validate161.errors);
errors = vErrors.length;
}
var valid7 = _errs31 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data18.login !== undefined && func0.call(data18, "login")){
const _errs32 = errors;
if(typeof data18.login !== "boolean"){
validate160.errors = [{instancePath:instancePath+"/users/" + i3+"/login",schemaPath:"#/properties/users/items/properties/login/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
var valid7 = _errs32 === errors;
}
else {
var valid7 = true;
}
}
}
}
}
else {
validate160.errors = [{instancePath:instancePath+"/users/" + i3,schemaPath:"#/properties/users/items/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid6 = _errs28 === errors;
if(!valid6){
break;
}
}
}
else {
validate160.errors = [{instancePath:instancePath+"/users",schemaPath:"#/properties/users/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs26 === errors;
if(valid0){
if(data.probes !== undefined && func0.call(data, "probes")){
let data21 = data.probes;
const _errs34 = errors;
if(errors === _errs34){
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
let missing4;
if((((data21.logins === undefined) || (!(func0.call(data21, "logins")))) && (missing4 = "logins")) || (((data21.vantages === undefined) || (!(func0.call(data21, "vantages")))) && (missing4 = "vantages"))){
validate160.errors = [{instancePath:instancePath+"/probes",schemaPath:"#/properties/probes/required",keyword:"required",params:{missingProperty: missing4}}];
return false;
}
else {
const _errs36 = errors;
for(const key4 of Object.keys(data21)){
if(!(((key4 === "logins") || (key4 === "vantages")) || (key4 === "mail"))){
delete data21[key4];
}
}
if(_errs36 === errors){
if(data21.logins !== undefined && func0.call(data21, "logins")){
let data22 = data21.logins;
const _errs37 = errors;
if(errors === _errs37){
if(Array.isArray(data22)){
var valid9 = true;
const len4 = data22.length;
for(let i4=0; i4<len4; i4++){
let data23 = data22[i4];
const _errs39 = errors;
if(errors === _errs39){
if(data23 && typeof data23 == "object" && !Array.isArray(data23)){
let missing5;
if(((((data23.listener === undefined) || (!(func0.call(data23, "listener")))) && (missing5 = "listener")) || (((data23.address === undefined) || (!(func0.call(data23, "address")))) && (missing5 = "address"))) || (((data23.secret === undefined) || (!(func0.call(data23, "secret")))) && (missing5 = "secret"))){
validate160.errors = [{instancePath:instancePath+"/probes/logins/" + i4,schemaPath:"#/properties/probes/properties/logins/items/required",keyword:"required",params:{missingProperty: missing5}}];
return false;
}
else {
const _errs41 = errors;
for(const key5 of Object.keys(data23)){
if(!(((key5 === "listener") || (key5 === "address")) || (key5 === "secret"))){
delete data23[key5];
}
}
if(_errs41 === errors){
if(data23.listener !== undefined && func0.call(data23, "listener")){
const _errs42 = errors;
if(!(validate161(data23.listener, {instancePath:instancePath+"/probes/logins/" + i4+"/listener",parentData:data23,parentDataProperty:"listener",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate161.errors : vErrors.concat(validate161.errors);
errors = vErrors.length;
}
var valid10 = _errs42 === errors;
}
else {
var valid10 = true;
}
if(valid10){
if(data23.address !== undefined && func0.call(data23, "address")){
const _errs43 = errors;
if(!(validate161(data23.address, {instancePath:instancePath+"/probes/logins/" + i4+"/address",parentData:data23,parentDataProperty:"address",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate161.errors : vErrors.concat(validate161.errors);
errors = vErrors.length;
}
var valid10 = _errs43 === errors;
}
else {
var valid10 = true;
}
if(valid10){
if(data23.secret !== undefined && func0.call(data23, "secret")){
const _errs44 = errors;
if(!(validate161(data23.secret, {instancePath:instancePath+"/probes/logins/" + i4+"/secret",parentData:data23,parentDataProperty:"secret",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate161.errors : vErrors.concat(validate161.errors);
errors = vErrors.length;
}
var valid10 = _errs44 === errors;
}
else {
var valid10 = true;
}
}
}
}
}
}
else {
validate160.errors = [{instancePath:instancePath+"/probes/logins/" + i4,schemaPath:"#/properties/probes/properties/logins/items/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid9 = _errs39 === errors;
if(!valid9){
break;
}
}
}
else {
validate160.errors = [{instancePath:instancePath+"/probes/logins",schemaPath:"#/properties/probes/properties/logins/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid8 = _errs37 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data21.vantages !== undefined && func0.call(data21, "vantages")){
let data27 = data21.vantages;
const _errs45 = errors;
if(errors === _errs45){
if(Array.isArray(data27)){
var valid11 = true;
const len5 = data27.length;
for(let i5=0; i5<len5; i5++){
let data28 = data27[i5];
const _errs47 = errors;
if(errors === _errs47){
if(data28 && typeof data28 == "object" && !Array.isArray(data28)){
let missing6;
if(((((data28.name === undefined) || (!(func0.call(data28, "name")))) && (missing6 = "name")) || (((data28.ssh === undefined) || (!(func0.call(data28, "ssh")))) && (missing6 = "ssh"))) || (((data28.port === undefined) || (!(func0.call(data28, "port")))) && (missing6 = "port"))){
validate160.errors = [{instancePath:instancePath+"/probes/vantages/" + i5,schemaPath:"#/properties/probes/properties/vantages/items/required",keyword:"required",params:{missingProperty: missing6}}];
return false;
}
else {
const _errs49 = errors;
for(const key6 of Object.keys(data28)){
if(!(((key6 === "name") || (key6 === "ssh")) || (key6 === "port"))){
delete data28[key6];
}
}
if(_errs49 === errors){
if(data28.name !== undefined && func0.call(data28, "name")){
const _errs50 = errors;
if(!(validate161(data28.name, {instancePath:instancePath+"/probes/vantages/" + i5+"/name",parentData:data28,parentDataProperty:"name",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate161.errors : vErrors.concat(validate161.errors);
errors = vErrors.length;
}
var valid12 = _errs50 === errors;
}
else {
var valid12 = true;
}
if(valid12){
if(data28.ssh !== undefined && func0.call(data28, "ssh")){
const _errs51 = errors;
if(!(validate161(data28.ssh, {instancePath:instancePath+"/probes/vantages/" + i5+"/ssh",parentData:data28,parentDataProperty:"ssh",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate161.errors : vErrors.concat(validate161.errors);
errors = vErrors.length;
}
var valid12 = _errs51 === errors;
}
else {
var valid12 = true;
}
if(valid12){
if(data28.port !== undefined && func0.call(data28, "port")){
let data31 = data28.port;
const _errs52 = errors;
if(!(((typeof data31 == "number") && (!(data31 % 1) && !isNaN(data31))) && (isFinite(data31)))){
validate160.errors = [{instancePath:instancePath+"/probes/vantages/" + i5+"/port",schemaPath:"#/properties/probes/properties/vantages/items/properties/port/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs52){
if((typeof data31 == "number") && (isFinite(data31))){
if(data31 > 65535 || isNaN(data31)){
validate160.errors = [{instancePath:instancePath+"/probes/vantages/" + i5+"/port",schemaPath:"#/properties/probes/properties/vantages/items/properties/port/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535}}];
return false;
}
else {
if(data31 < 1 || isNaN(data31)){
validate160.errors = [{instancePath:instancePath+"/probes/vantages/" + i5+"/port",schemaPath:"#/properties/probes/properties/vantages/items/properties/port/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
}
var valid12 = _errs52 === errors;
}
else {
var valid12 = true;
}
}
}
}
}
}
else {
validate160.errors = [{instancePath:instancePath+"/probes/vantages/" + i5,schemaPath:"#/properties/probes/properties/vantages/items/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid11 = _errs47 === errors;
if(!valid11){
break;
}
}
}
else {
validate160.errors = [{instancePath:instancePath+"/probes/vantages",schemaPath:"#/properties/probes/properties/vantages/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid8 = _errs45 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data21.mail !== undefined && func0.call(data21, "mail")){
const _errs54 = errors;
if(!(validate161(data21.mail, {instancePath:instancePath+"/probes/mail",parentData:data21,parentDataProperty:"mail",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate161.errors : vErrors.concat(validate161.errors);
errors = vErrors.length;
}
var valid8 = _errs54 === errors;
}
else {
var valid8 = true;
}
}
}
}
}
}
else {
validate160.errors = [{instancePath:instancePath+"/probes",schemaPath:"#/properties/probes/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs34 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
else {
validate160.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate160.errors = vErrors;
return errors === 0;
}
validate160.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const answer_other = validate188;
const schema63 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"answers/other.schema.json","title":"OtherAnswer","type":"object","required":["other"],"properties":{"other":{"const":true}},"description":"The confirmed release of the host is not the one that was asked for."};

function validate188(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="answers/other.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate188.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.other === undefined) || (!(func0.call(data, "other")))) && (missing0 = "other")){
validate188.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 of Object.keys(data)){
if(!(key0 === "other")){
delete data[key0];
}
}
if(_errs1 === errors){
if(data.other !== undefined && func0.call(data, "other")){
if(true !== data.other){
validate188.errors = [{instancePath:instancePath+"/other",schemaPath:"#/properties/other/const",keyword:"const",params:{allowedValue: true}}];
return false;
}
}
}
}
}
else {
validate188.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate188.errors = vErrors;
return errors === 0;
}
validate188.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const answer_plan = validate189;
const schema64 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"answers/plan.schema.json","title":"PlanAnswer","type":"object","required":["plan","empty"],"properties":{"plan":{"$ref":"common.schema.json#/$defs/plan"},"empty":{"type":"boolean","description":"Nothing is to be done."},"findings":{"type":"array","items":{"$ref":"common.schema.json#/$defs/finding"}},"unproven":{"$ref":"common.schema.json#/$defs/names","description":"Packages without which some validators could not be asked."}},"description":"What the host answers when it is asked for a plan."};

function validate190(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate190.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.moves === undefined){
data.moves = [];
}
if(data.database === undefined){
data.database = [];
}
let missing0;
if((((((((((((((((data.format === undefined) || (!(func0.call(data, "format")))) && (missing0 = "format")) || (((data.host === undefined) || (!(func0.call(data, "host")))) && (missing0 = "host"))) || (((data.release === undefined) || (!(func0.call(data, "release")))) && (missing0 = "release"))) || (((data.base === undefined) || (!(func0.call(data, "base")))) && (missing0 = "base"))) || (((data.inSync === undefined) || (!(func0.call(data, "inSync")))) && (missing0 = "inSync"))) || (((data.paths === undefined) || (!(func0.call(data, "paths")))) && (missing0 = "paths"))) || (((data.packages === undefined) || (!(func0.call(data, "packages")))) && (missing0 = "packages"))) || (((data.users === undefined) || (!(func0.call(data, "users")))) && (missing0 = "users"))) || (((data.units === undefined) || (!(func0.call(data, "units")))) && (missing0 = "units"))) || (((data.derive === undefined) || (!(func0.call(data, "derive")))) && (missing0 = "derive"))) || (((data.seed === undefined) || (!(func0.call(data, "seed")))) && (missing0 = "seed"))) || (((data.verbs === undefined) || (!(func0.call(data, "verbs")))) && (missing0 = "verbs"))) || (((data.undecided === undefined) || (!(func0.call(data, "undecided")))) && (missing0 = "undecided"))) || (((data.digest === undefined) || (!(func0.call(data, "digest")))) && (missing0 = "digest"))){
validate190.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 of Object.keys(data)){
if(!(func0.call(schema32.properties, key0))){
delete data[key0];
}
}
if(_errs1 === errors){
if(data.format !== undefined && func0.call(data, "format")){
const _errs2 = errors;
if(1 !== data.format){
validate190.errors = [{instancePath:instancePath+"/format",schemaPath:"#/properties/format/const",keyword:"const",params:{allowedValue: 1}}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.host !== undefined && func0.call(data, "host")){
const _errs3 = errors;
if(!(validate57(data.host, {instancePath:instancePath+"/host",parentData:data,parentDataProperty:"host",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.release !== undefined && func0.call(data, "release")){
const _errs4 = errors;
if(!(validate82(data.release, {instancePath:instancePath+"/release",parentData:data,parentDataProperty:"release",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate82.errors : vErrors.concat(validate82.errors);
errors = vErrors.length;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.base !== undefined && func0.call(data, "base")){
let data3 = data.base;
const _errs5 = errors;
const _errs6 = errors;
let valid1 = false;
const _errs7 = errors;
if(data3 !== null){
const err0 = {instancePath:instancePath+"/base",schemaPath:"#/properties/base/anyOf/0/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
var _valid0 = _errs7 === errors;
valid1 = valid1 || _valid0;
const _errs9 = errors;
if(!(validate83(data3, {instancePath:instancePath+"/base",parentData:data,parentDataProperty:"base",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate83.errors : vErrors.concat(validate83.errors);
errors = vErrors.length;
}
var _valid0 = _errs9 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const err1 = {instancePath:instancePath+"/base",schemaPath:"#/properties/base/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
validate190.errors = vErrors;
return false;
}
else {
errors = _errs6;
if(vErrors !== null){
if(_errs6){
vErrors.length = _errs6;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.inSync !== undefined && func0.call(data, "inSync")){
const _errs10 = errors;
if(!(validate92(data.inSync, {instancePath:instancePath+"/inSync",parentData:data,parentDataProperty:"inSync",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate92.errors : vErrors.concat(validate92.errors);
errors = vErrors.length;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.paths !== undefined && func0.call(data, "paths")){
let data5 = data.paths;
const _errs11 = errors;
if(errors === _errs11){
if(Array.isArray(data5)){
var valid2 = true;
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
const _errs13 = errors;
if(!(validate94(data5[i0], {instancePath:instancePath+"/paths/" + i0,parentData:data5,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate94.errors : vErrors.concat(validate94.errors);
errors = vErrors.length;
}
var valid2 = _errs13 === errors;
if(!valid2){
break;
}
}
}
else {
validate190.errors = [{instancePath:instancePath+"/paths",schemaPath:"#/properties/paths/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.packages !== undefined && func0.call(data, "packages")){
let data7 = data.packages;
const _errs14 = errors;
if(errors === _errs14){
if(Array.isArray(data7)){
var valid3 = true;
const len1 = data7.length;
for(let i1=0; i1<len1; i1++){
let data8 = data7[i1];
const _errs16 = errors;
if(errors === _errs16){
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
let missing1;
if(((((data8.package === undefined) || (!(func0.call(data8, "package")))) && (missing1 = "package")) || (((data8.class === undefined) || (!(func0.call(data8, "class")))) && (missing1 = "class"))) || (((data8.action === undefined) || (!(func0.call(data8, "action")))) && (missing1 = "action"))){
validate190.errors = [{instancePath:instancePath+"/packages/" + i1,schemaPath:"#/properties/packages/items/required",keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
const _errs18 = errors;
for(const key1 of Object.keys(data8)){
if(!(((key1 === "package") || (key1 === "class")) || (key1 === "action"))){
delete data8[key1];
}
}
if(_errs18 === errors){
if(data8.package !== undefined && func0.call(data8, "package")){
const _errs19 = errors;
if(!(validate57(data8.package, {instancePath:instancePath+"/packages/" + i1+"/package",parentData:data8,parentDataProperty:"package",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
errors = vErrors.length;
}
var valid4 = _errs19 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data8.class !== undefined && func0.call(data8, "class")){
const _errs20 = errors;
if(!(validate97(data8.class, {instancePath:instancePath+"/packages/" + i1+"/class",parentData:data8,parentDataProperty:"class",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate97.errors : vErrors.concat(validate97.errors);
errors = vErrors.length;
}
var valid4 = _errs20 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data8.action !== undefined && func0.call(data8, "action")){
let data11 = data8.action;
const _errs21 = errors;
if(!((data11 === "install") || (data11 === "none"))){
validate190.errors = [{instancePath:instancePath+"/packages/" + i1+"/action",schemaPath:"#/properties/packages/items/properties/action/enum",keyword:"enum",params:{allowedValues: schema32.properties.packages.items.properties.action.enum}}];
return false;
}
var valid4 = _errs21 === errors;
}
else {
var valid4 = true;
}
}
}
}
}
}
else {
validate190.errors = [{instancePath:instancePath+"/packages/" + i1,schemaPath:"#/properties/packages/items/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid3 = _errs16 === errors;
if(!valid3){
break;
}
}
}
else {
validate190.errors = [{instancePath:instancePath+"/packages",schemaPath:"#/properties/packages/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.users !== undefined && func0.call(data, "users")){
let data12 = data.users;
const _errs22 = errors;
if(errors === _errs22){
if(Array.isArray(data12)){
var valid5 = true;
const len2 = data12.length;
for(let i2=0; i2<len2; i2++){
let data13 = data12[i2];
const _errs24 = errors;
if(errors === _errs24){
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
let missing2;
if((((data13.class === undefined) || (!(func0.call(data13, "class")))) && (missing2 = "class")) || (((data13.action === undefined) || (!(func0.call(data13, "action")))) && (missing2 = "action"))){
validate190.errors = [{instancePath:instancePath+"/users/" + i2,schemaPath:"#/properties/users/items/required",keyword:"required",params:{missingProperty: missing2}}];
return false;
}
else {
const _errs26 = errors;
for(const key2 of Object.keys(data13)){
if(!(((((key2 === "user") || (key2 === "group")) || (key2 === "class")) || (key2 === "action")) || (key2 === "detail"))){
delete data13[key2];
}
}
if(_errs26 === errors){
if(data13.user !== undefined && func0.call(data13, "user")){
const _errs27 = errors;
if(!(validate57(data13.user, {instancePath:instancePath+"/users/" + i2+"/user",parentData:data13,parentDataProperty:"user",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
errors = vErrors.length;
}
var valid6 = _errs27 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data13.group !== undefined && func0.call(data13, "group")){
const _errs28 = errors;
if(!(validate57(data13.group, {instancePath:instancePath+"/users/" + i2+"/group",parentData:data13,parentDataProperty:"group",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
errors = vErrors.length;
}
var valid6 = _errs28 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data13.class !== undefined && func0.call(data13, "class")){
const _errs29 = errors;
if(!(validate97(data13.class, {instancePath:instancePath+"/users/" + i2+"/class",parentData:data13,parentDataProperty:"class",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate97.errors : vErrors.concat(validate97.errors);
errors = vErrors.length;
}
var valid6 = _errs29 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data13.action !== undefined && func0.call(data13, "action")){
let data17 = data13.action;
const _errs30 = errors;
if(!((((data17 === "add") || (data17 === "lock")) || (data17 === "unlock")) || (data17 === "none"))){
validate190.errors = [{instancePath:instancePath+"/users/" + i2+"/action",schemaPath:"#/properties/users/items/properties/action/enum",keyword:"enum",params:{allowedValues: schema32.properties.users.items.properties.action.enum}}];
return false;
}
var valid6 = _errs30 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data13.detail !== undefined && func0.call(data13, "detail")){
const _errs31 = errors;
if(typeof data13.detail !== "string"){
validate190.errors = [{instancePath:instancePath+"/users/" + i2+"/detail",schemaPath:"#/properties/users/items/properties/detail/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid6 = _errs31 === errors;
}
else {
var valid6 = true;
}
}
}
}
}
}
}
}
else {
validate190.errors = [{instancePath:instancePath+"/users/" + i2,schemaPath:"#/properties/users/items/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid5 = _errs24 === errors;
if(!valid5){
break;
}
}
}
else {
validate190.errors = [{instancePath:instancePath+"/users",schemaPath:"#/properties/users/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs22 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.units !== undefined && func0.call(data, "units")){
let data19 = data.units;
const _errs33 = errors;
if(errors === _errs33){
if(Array.isArray(data19)){
var valid7 = true;
const len3 = data19.length;
for(let i3=0; i3<len3; i3++){
const _errs35 = errors;
if(!(validate114(data19[i3], {instancePath:instancePath+"/units/" + i3,parentData:data19,parentDataProperty:i3,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate114.errors : vErrors.concat(validate114.errors);
errors = vErrors.length;
}
var valid7 = _errs35 === errors;
if(!valid7){
break;
}
}
}
else {
validate190.errors = [{instancePath:instancePath+"/units",schemaPath:"#/properties/units/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs33 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.derive !== undefined && func0.call(data, "derive")){
let data21 = data.derive;
const _errs36 = errors;
if(errors === _errs36){
if(Array.isArray(data21)){
var valid8 = true;
const len4 = data21.length;
for(let i4=0; i4<len4; i4++){
let data22 = data21[i4];
const _errs38 = errors;
if(errors === _errs38){
if(data22 && typeof data22 == "object" && !Array.isArray(data22)){
let missing3;
if((((data22.name === undefined) || (!(func0.call(data22, "name")))) && (missing3 = "name")) || (((data22.because === undefined) || (!(func0.call(data22, "because")))) && (missing3 = "because"))){
validate190.errors = [{instancePath:instancePath+"/derive/" + i4,schemaPath:"#/properties/derive/items/required",keyword:"required",params:{missingProperty: missing3}}];
return false;
}
else {
const _errs40 = errors;
for(const key3 of Object.keys(data22)){
if(!((key3 === "name") || (key3 === "because"))){
delete data22[key3];
}
}
if(_errs40 === errors){
if(data22.name !== undefined && func0.call(data22, "name")){
const _errs41 = errors;
if(!(validate57(data22.name, {instancePath:instancePath+"/derive/" + i4+"/name",parentData:data22,parentDataProperty:"name",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
errors = vErrors.length;
}
var valid9 = _errs41 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data22.because !== undefined && func0.call(data22, "because")){
const _errs42 = errors;
if(!(validate60(data22.because, {instancePath:instancePath+"/derive/" + i4+"/because",parentData:data22,parentDataProperty:"because",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate60.errors : vErrors.concat(validate60.errors);
errors = vErrors.length;
}
var valid9 = _errs42 === errors;
}
else {
var valid9 = true;
}
}
}
}
}
else {
validate190.errors = [{instancePath:instancePath+"/derive/" + i4,schemaPath:"#/properties/derive/items/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid8 = _errs38 === errors;
if(!valid8){
break;
}
}
}
else {
validate190.errors = [{instancePath:instancePath+"/derive",schemaPath:"#/properties/derive/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs36 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.seed !== undefined && func0.call(data, "seed")){
let data25 = data.seed;
const _errs43 = errors;
const _errs44 = errors;
let valid10 = false;
const _errs45 = errors;
if(data25 !== null){
const err2 = {instancePath:instancePath+"/seed",schemaPath:"#/properties/seed/anyOf/0/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
var _valid1 = _errs45 === errors;
valid10 = valid10 || _valid1;
const _errs47 = errors;
if(!(validate122(data25, {instancePath:instancePath+"/seed",parentData:data,parentDataProperty:"seed",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate122.errors : vErrors.concat(validate122.errors);
errors = vErrors.length;
}
var _valid1 = _errs47 === errors;
valid10 = valid10 || _valid1;
if(!valid10){
const err3 = {instancePath:instancePath+"/seed",schemaPath:"#/properties/seed/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
validate190.errors = vErrors;
return false;
}
else {
errors = _errs44;
if(vErrors !== null){
if(_errs44){
vErrors.length = _errs44;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs43 === errors;
}
else {
var valid0 = true;
}
if(valid0){
let data26 = data.moves;
const _errs48 = errors;
if(errors === _errs48){
if(Array.isArray(data26)){
var valid11 = true;
const len5 = data26.length;
for(let i5=0; i5<len5; i5++){
let data27 = data26[i5];
const _errs50 = errors;
if(errors === _errs50){
if(data27 && typeof data27 == "object" && !Array.isArray(data27)){
let missing4;
if((((((data27.directory === undefined) || (!(func0.call(data27, "directory")))) && (missing4 = "directory")) || (((data27.to === undefined) || (!(func0.call(data27, "to")))) && (missing4 = "to"))) || (((data27.class === undefined) || (!(func0.call(data27, "class")))) && (missing4 = "class"))) || (((data27.action === undefined) || (!(func0.call(data27, "action")))) && (missing4 = "action"))){
validate190.errors = [{instancePath:instancePath+"/moves/" + i5,schemaPath:"#/properties/moves/items/required",keyword:"required",params:{missingProperty: missing4}}];
return false;
}
else {
const _errs52 = errors;
for(const key4 of Object.keys(data27)){
if(!(((((key4 === "directory") || (key4 === "to")) || (key4 === "class")) || (key4 === "action")) || (key4 === "decided"))){
delete data27[key4];
}
}
if(_errs52 === errors){
if(data27.directory !== undefined && func0.call(data27, "directory")){
const _errs53 = errors;
if(!(validate57(data27.directory, {instancePath:instancePath+"/moves/" + i5+"/directory",parentData:data27,parentDataProperty:"directory",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
errors = vErrors.length;
}
var valid12 = _errs53 === errors;
}
else {
var valid12 = true;
}
if(valid12){
if(data27.to !== undefined && func0.call(data27, "to")){
const _errs54 = errors;
if(!(validate57(data27.to, {instancePath:instancePath+"/moves/" + i5+"/to",parentData:data27,parentDataProperty:"to",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
errors = vErrors.length;
}
var valid12 = _errs54 === errors;
}
else {
var valid12 = true;
}
if(valid12){
if(data27.class !== undefined && func0.call(data27, "class")){
const _errs55 = errors;
if(!(validate97(data27.class, {instancePath:instancePath+"/moves/" + i5+"/class",parentData:data27,parentDataProperty:"class",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate97.errors : vErrors.concat(validate97.errors);
errors = vErrors.length;
}
var valid12 = _errs55 === errors;
}
else {
var valid12 = true;
}
if(valid12){
if(data27.action !== undefined && func0.call(data27, "action")){
let data31 = data27.action;
const _errs56 = errors;
if(!((data31 === "rename") || (data31 === "none"))){
validate190.errors = [{instancePath:instancePath+"/moves/" + i5+"/action",schemaPath:"#/properties/moves/items/properties/action/enum",keyword:"enum",params:{allowedValues: schema32.properties.moves.items.properties.action.enum}}];
return false;
}
var valid12 = _errs56 === errors;
}
else {
var valid12 = true;
}
if(valid12){
if(data27.decided !== undefined && func0.call(data27, "decided")){
const _errs57 = errors;
if(typeof data27.decided !== "boolean"){
validate190.errors = [{instancePath:instancePath+"/moves/" + i5+"/decided",schemaPath:"#/properties/moves/items/properties/decided/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
var valid12 = _errs57 === errors;
}
else {
var valid12 = true;
}
}
}
}
}
}
}
}
else {
validate190.errors = [{instancePath:instancePath+"/moves/" + i5,schemaPath:"#/properties/moves/items/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid11 = _errs50 === errors;
if(!valid11){
break;
}
}
}
else {
validate190.errors = [{instancePath:instancePath+"/moves",schemaPath:"#/properties/moves/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs48 === errors;
if(valid0){
let data33 = data.database;
const _errs59 = errors;
if(errors === _errs59){
if(Array.isArray(data33)){
var valid13 = true;
const len6 = data33.length;
for(let i6=0; i6<len6; i6++){
const _errs61 = errors;
if(!(validate130(data33[i6], {instancePath:instancePath+"/database/" + i6,parentData:data33,parentDataProperty:i6,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate130.errors : vErrors.concat(validate130.errors);
errors = vErrors.length;
}
var valid13 = _errs61 === errors;
if(!valid13){
break;
}
}
}
else {
validate190.errors = [{instancePath:instancePath+"/database",schemaPath:"#/properties/database/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs59 === errors;
if(valid0){
if(data.verbs !== undefined && func0.call(data, "verbs")){
let data35 = data.verbs;
const _errs62 = errors;
if(errors === _errs62){
if(Array.isArray(data35)){
var valid14 = true;
const len7 = data35.length;
for(let i7=0; i7<len7; i7++){
let data36 = data35[i7];
const _errs64 = errors;
if(errors === _errs64){
if(data36 && typeof data36 == "object" && !Array.isArray(data36)){
let missing5;
if((((((data36.daemon === undefined) || (!(func0.call(data36, "daemon")))) && (missing5 = "daemon")) || (((data36.verb === undefined) || (!(func0.call(data36, "verb")))) && (missing5 = "verb"))) || (((data36.argv === undefined) || (!(func0.call(data36, "argv")))) && (missing5 = "argv"))) || (((data36.because === undefined) || (!(func0.call(data36, "because")))) && (missing5 = "because"))){
validate190.errors = [{instancePath:instancePath+"/verbs/" + i7,schemaPath:"#/properties/verbs/items/required",keyword:"required",params:{missingProperty: missing5}}];
return false;
}
else {
const _errs66 = errors;
for(const key5 of Object.keys(data36)){
if(!((((key5 === "daemon") || (key5 === "verb")) || (key5 === "argv")) || (key5 === "because"))){
delete data36[key5];
}
}
if(_errs66 === errors){
if(data36.daemon !== undefined && func0.call(data36, "daemon")){
const _errs67 = errors;
if(!(validate57(data36.daemon, {instancePath:instancePath+"/verbs/" + i7+"/daemon",parentData:data36,parentDataProperty:"daemon",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
errors = vErrors.length;
}
var valid15 = _errs67 === errors;
}
else {
var valid15 = true;
}
if(valid15){
if(data36.verb !== undefined && func0.call(data36, "verb")){
let data38 = data36.verb;
const _errs68 = errors;
if(!((data38 === "reload") || (data38 === "restart"))){
validate190.errors = [{instancePath:instancePath+"/verbs/" + i7+"/verb",schemaPath:"#/properties/verbs/items/properties/verb/enum",keyword:"enum",params:{allowedValues: schema32.properties.verbs.items.properties.verb.enum}}];
return false;
}
var valid15 = _errs68 === errors;
}
else {
var valid15 = true;
}
if(valid15){
if(data36.argv !== undefined && func0.call(data36, "argv")){
const _errs69 = errors;
if(!(validate60(data36.argv, {instancePath:instancePath+"/verbs/" + i7+"/argv",parentData:data36,parentDataProperty:"argv",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate60.errors : vErrors.concat(validate60.errors);
errors = vErrors.length;
}
var valid15 = _errs69 === errors;
}
else {
var valid15 = true;
}
if(valid15){
if(data36.because !== undefined && func0.call(data36, "because")){
const _errs70 = errors;
if(!(validate60(data36.because, {instancePath:instancePath+"/verbs/" + i7+"/because",parentData:data36,parentDataProperty:"because",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate60.errors : vErrors.concat(validate60.errors);
errors = vErrors.length;
}
var valid15 = _errs70 === errors;
}
else {
var valid15 = true;
}
}
}
}
}
}
}
else {
validate190.errors = [{instancePath:instancePath+"/verbs/" + i7,schemaPath:"#/properties/verbs/items/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid14 = _errs64 === errors;
if(!valid14){
break;
}
}
}
else {
validate190.errors = [{instancePath:instancePath+"/verbs",schemaPath:"#/properties/verbs/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs62 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.undecided !== undefined && func0.call(data, "undecided")){
const _errs71 = errors;
if(!(validate60(data.undecided, {instancePath:instancePath+"/undecided",parentData:data,parentDataProperty:"undecided",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate60.errors : vErrors.concat(validate60.errors);
errors = vErrors.length;
}
var valid0 = _errs71 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.digest !== undefined && func0.call(data, "digest")){
let data42 = data.digest;
const _errs72 = errors;
if(errors === _errs72){
if(typeof data42 === "string"){
if(!pattern7.test(data42)){
validate190.errors = [{instancePath:instancePath+"/digest",schemaPath:"#/properties/digest/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"}}];
return false;
}
}
else {
validate190.errors = [{instancePath:instancePath+"/digest",schemaPath:"#/properties/digest/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs72 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate190.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate190.errors = vErrors;
return errors === 0;
}
validate190.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate214(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate214.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.validator === undefined) || (!(func0.call(data, "validator")))) && (missing0 = "validator")) || (((data.code === undefined) || (!(func0.call(data, "code")))) && (missing0 = "code"))) || (((data.lines === undefined) || (!(func0.call(data, "lines")))) && (missing0 = "lines"))){
validate214.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 of Object.keys(data)){
if(!(((key0 === "validator") || (key0 === "code")) || (key0 === "lines"))){
delete data[key0];
}
}
if(_errs1 === errors){
if(data.validator !== undefined && func0.call(data, "validator")){
const _errs2 = errors;
if(!(validate57(data.validator, {instancePath:instancePath+"/validator",parentData:data,parentDataProperty:"validator",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.code !== undefined && func0.call(data, "code")){
let data1 = data.code;
const _errs3 = errors;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
validate214.errors = [{instancePath:instancePath+"/code",schemaPath:"#/properties/code/type",keyword:"type",params:{type: "integer"}}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.lines !== undefined && func0.call(data, "lines")){
let data2 = data.lines;
const _errs5 = errors;
if(errors === _errs5){
if(Array.isArray(data2)){
var valid1 = true;
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
const _errs7 = errors;
if(typeof data2[i0] !== "string"){
validate214.errors = [{instancePath:instancePath+"/lines/" + i0,schemaPath:"#/properties/lines/items/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid1 = _errs7 === errors;
if(!valid1){
break;
}
}
}
else {
validate214.errors = [{instancePath:instancePath+"/lines",schemaPath:"#/properties/lines/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate214.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate214.errors = vErrors;
return errors === 0;
}
validate214.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate217(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate217.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(Array.isArray(data)){
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
const _errs1 = errors;
if(!(validate57(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
errors = vErrors.length;
}
var valid0 = _errs1 === errors;
if(!valid0){
break;
}
}
}
else {
validate217.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
validate217.errors = vErrors;
return errors === 0;
}
validate217.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};


function validate189(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="answers/plan.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate189.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.plan === undefined) || (!(func0.call(data, "plan")))) && (missing0 = "plan")) || (((data.empty === undefined) || (!(func0.call(data, "empty")))) && (missing0 = "empty"))){
validate189.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 of Object.keys(data)){
if(!((((key0 === "plan") || (key0 === "empty")) || (key0 === "findings")) || (key0 === "unproven"))){
delete data[key0];
}
}
if(_errs1 === errors){
if(data.plan !== undefined && func0.call(data, "plan")){
const _errs2 = errors;
if(!(validate190(data.plan, {instancePath:instancePath+"/plan",parentData:data,parentDataProperty:"plan",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate190.errors : vErrors.concat(validate190.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.empty !== undefined && func0.call(data, "empty")){
const _errs3 = errors;
if(typeof data.empty !== "boolean"){
validate189.errors = [{instancePath:instancePath+"/empty",schemaPath:"#/properties/empty/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.findings !== undefined && func0.call(data, "findings")){
let data2 = data.findings;
const _errs5 = errors;
if(errors === _errs5){
if(Array.isArray(data2)){
var valid1 = true;
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
const _errs7 = errors;
if(!(validate214(data2[i0], {instancePath:instancePath+"/findings/" + i0,parentData:data2,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate214.errors : vErrors.concat(validate214.errors);
errors = vErrors.length;
}
var valid1 = _errs7 === errors;
if(!valid1){
break;
}
}
}
else {
validate189.errors = [{instancePath:instancePath+"/findings",schemaPath:"#/properties/findings/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.unproven !== undefined && func0.call(data, "unproven")){
const _errs8 = errors;
if(!(validate217(data.unproven, {instancePath:instancePath+"/unproven",parentData:data,parentDataProperty:"unproven",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate217.errors : vErrors.concat(validate217.errors);
errors = vErrors.length;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
else {
validate189.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate189.errors = vErrors;
return errors === 0;
}
validate189.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const answer_probes = validate220;
const schema68 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"answers/probes.schema.json","title":"ProbesAnswer","type":"array","items":{"title":"ProbeAnswer","type":"object","required":["name","address","port","problem"],"properties":{"name":{"$ref":"common.schema.json#/$defs/name"},"address":{"$ref":"common.schema.json#/$defs/name"},"port":{"type":"integer"},"problem":{"type":["string","null"]}}},"description":"What host/sent/probe.py saw: the listeners and logins that it was asked for, in their order."};

function validate221(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate221.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(typeof data === "string"){
if(func63(data) > 8192){
validate221.errors = [{instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 8192}}];
return false;
}
}
else {
validate221.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
validate221.errors = vErrors;
return errors === 0;
}
validate221.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate220(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="answers/probes.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate220.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(Array.isArray(data)){
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
const _errs1 = errors;
if(errors === _errs1){
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
let missing0;
if((((((data0.name === undefined) || (!(func0.call(data0, "name")))) && (missing0 = "name")) || (((data0.address === undefined) || (!(func0.call(data0, "address")))) && (missing0 = "address"))) || (((data0.port === undefined) || (!(func0.call(data0, "port")))) && (missing0 = "port"))) || (((data0.problem === undefined) || (!(func0.call(data0, "problem")))) && (missing0 = "problem"))){
validate220.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/items/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs3 = errors;
for(const key0 of Object.keys(data0)){
if(!((((key0 === "name") || (key0 === "address")) || (key0 === "port")) || (key0 === "problem"))){
delete data0[key0];
}
}
if(_errs3 === errors){
if(data0.name !== undefined && func0.call(data0, "name")){
const _errs4 = errors;
if(!(validate221(data0.name, {instancePath:instancePath+"/" + i0+"/name",parentData:data0,parentDataProperty:"name",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate221.errors : vErrors.concat(validate221.errors);
errors = vErrors.length;
}
var valid1 = _errs4 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data0.address !== undefined && func0.call(data0, "address")){
const _errs5 = errors;
if(!(validate221(data0.address, {instancePath:instancePath+"/" + i0+"/address",parentData:data0,parentDataProperty:"address",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate221.errors : vErrors.concat(validate221.errors);
errors = vErrors.length;
}
var valid1 = _errs5 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data0.port !== undefined && func0.call(data0, "port")){
let data3 = data0.port;
const _errs6 = errors;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
validate220.errors = [{instancePath:instancePath+"/" + i0+"/port",schemaPath:"#/items/properties/port/type",keyword:"type",params:{type: "integer"}}];
return false;
}
var valid1 = _errs6 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data0.problem !== undefined && func0.call(data0, "problem")){
let data4 = data0.problem;
const _errs8 = errors;
if((typeof data4 !== "string") && (data4 !== null)){
validate220.errors = [{instancePath:instancePath+"/" + i0+"/problem",schemaPath:"#/items/properties/problem/type",keyword:"type",params:{type: schema68.items.properties.problem.type}}];
return false;
}
var valid1 = _errs8 === errors;
}
else {
var valid1 = true;
}
}
}
}
}
}
}
else {
validate220.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/items/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs1 === errors;
if(!valid0){
break;
}
}
}
else {
validate220.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
validate220.errors = vErrors;
return errors === 0;
}
validate220.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};

const answer_refusal = validate224;
const schema70 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"answers/refusal.schema.json","title":"RefusalAnswer","type":"object","required":["error"],"properties":{"error":{"title":"Refusal","type":"object","required":["kind","message"],"properties":{"kind":{"$ref":"common.schema.json#/$defs/word"},"message":{"type":"string"}}}},"description":"The host refused, in words for people."};

function validate225(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate225.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(typeof data === "string"){
if(!pattern3.test(data)){
validate225.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9-]{0,63}$"}}];
return false;
}
}
else {
validate225.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
validate225.errors = vErrors;
return errors === 0;
}
validate225.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate224(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="answers/refusal.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate224.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.error === undefined) || (!(func0.call(data, "error")))) && (missing0 = "error")){
validate224.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 of Object.keys(data)){
if(!(key0 === "error")){
delete data[key0];
}
}
if(_errs1 === errors){
if(data.error !== undefined && func0.call(data, "error")){
let data0 = data.error;
const _errs2 = errors;
if(errors === _errs2){
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
let missing1;
if((((data0.kind === undefined) || (!(func0.call(data0, "kind")))) && (missing1 = "kind")) || (((data0.message === undefined) || (!(func0.call(data0, "message")))) && (missing1 = "message"))){
validate224.errors = [{instancePath:instancePath+"/error",schemaPath:"#/properties/error/required",keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
const _errs4 = errors;
for(const key1 of Object.keys(data0)){
if(!((key1 === "kind") || (key1 === "message"))){
delete data0[key1];
}
}
if(_errs4 === errors){
if(data0.kind !== undefined && func0.call(data0, "kind")){
const _errs5 = errors;
if(!(validate225(data0.kind, {instancePath:instancePath+"/error/kind",parentData:data0,parentDataProperty:"kind",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate225.errors : vErrors.concat(validate225.errors);
errors = vErrors.length;
}
var valid1 = _errs5 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data0.message !== undefined && func0.call(data0, "message")){
const _errs6 = errors;
if(typeof data0.message !== "string"){
validate224.errors = [{instancePath:instancePath+"/error/message",schemaPath:"#/properties/error/properties/message/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid1 = _errs6 === errors;
}
else {
var valid1 = true;
}
}
}
}
}
else {
validate224.errors = [{instancePath:instancePath+"/error",schemaPath:"#/properties/error/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
}
}
}
}
else {
validate224.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate224.errors = vErrors;
return errors === 0;
}
validate224.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const answer_status = validate227;
const schema72 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"answers/status.schema.json","title":"Status","type":"object","required":["confirmed","pending","attempts"],"properties":{"confirmed":{"anyOf":[{"type":"null"},{"$ref":"common.schema.json#/$defs/told"}]},"pending":{"anyOf":[{"type":"null"},{"$ref":"common.schema.json#/$defs/told"}]},"attempts":{"type":"array","items":{"$ref":"common.schema.json#/$defs/told"}}},"description":"What the host knows of its releases (host/report/status.py)."};
const schema73 = {"title":"Told","type":"object","description":"An attempt or release as the host tells of it.","required":["id","state"],"properties":{"id":{"$ref":"common.schema.json#/$defs/attemptId"},"commit":{"anyOf":[{"type":"null"},{"$ref":"common.schema.json#/$defs/commit"}]},"by":{"type":["string","null"]},"again":{"anyOf":[{"type":"null"},{"$ref":"common.schema.json#/$defs/attemptId"}]},"before":{"anyOf":[{"type":"null"},{"$ref":"common.schema.json#/$defs/attemptId"}],"description":"The release that was confirmed before."},"state":{"enum":["staged","starting","applying","failing","refused","waiting","confirmed","rolling-back","rolled-back","rollback-failed"]},"remaining":{"type":["number","null"],"minimum":-10000000,"maximum":10000000,"description":"Seconds that an attempt which waits has left."},"kind":{"$ref":"common.schema.json#/$defs/word"},"message":{"type":"string"},"detail":{"title":"AttemptDetail","type":"object","required":[],"properties":{"findings":{"type":"array","items":{"$ref":"common.schema.json#/$defs/finding"}},"names":{"$ref":"common.schema.json#/$defs/names"},"changed":{"$ref":"common.schema.json#/$defs/names"}}},"why":{"type":["string","null"]},"problems":{"type":"array","items":{"type":"string"}}}};

function validate228(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate228.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.id === undefined) || (!(func0.call(data, "id")))) && (missing0 = "id")) || (((data.state === undefined) || (!(func0.call(data, "state")))) && (missing0 = "state"))){
validate228.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 of Object.keys(data)){
if(!(func0.call(schema73.properties, key0))){
delete data[key0];
}
}
if(_errs1 === errors){
if(data.id !== undefined && func0.call(data, "id")){
const _errs2 = errors;
if(!(validate83(data.id, {instancePath:instancePath+"/id",parentData:data,parentDataProperty:"id",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate83.errors : vErrors.concat(validate83.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.commit !== undefined && func0.call(data, "commit")){
let data1 = data.commit;
const _errs3 = errors;
const _errs4 = errors;
let valid1 = false;
const _errs5 = errors;
if(data1 !== null){
const err0 = {instancePath:instancePath+"/commit",schemaPath:"#/properties/commit/anyOf/0/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
var _valid0 = _errs5 === errors;
valid1 = valid1 || _valid0;
const _errs7 = errors;
if(!(validate86(data1, {instancePath:instancePath+"/commit",parentData:data,parentDataProperty:"commit",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate86.errors : vErrors.concat(validate86.errors);
errors = vErrors.length;
}
var _valid0 = _errs7 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const err1 = {instancePath:instancePath+"/commit",schemaPath:"#/properties/commit/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
validate228.errors = vErrors;
return false;
}
else {
errors = _errs4;
if(vErrors !== null){
if(_errs4){
vErrors.length = _errs4;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.by !== undefined && func0.call(data, "by")){
let data2 = data.by;
const _errs8 = errors;
if((typeof data2 !== "string") && (data2 !== null)){
validate228.errors = [{instancePath:instancePath+"/by",schemaPath:"#/properties/by/type",keyword:"type",params:{type: schema73.properties.by.type}}];
return false;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.again !== undefined && func0.call(data, "again")){
let data3 = data.again;
const _errs10 = errors;
const _errs11 = errors;
let valid2 = false;
const _errs12 = errors;
if(data3 !== null){
const err2 = {instancePath:instancePath+"/again",schemaPath:"#/properties/again/anyOf/0/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
var _valid1 = _errs12 === errors;
valid2 = valid2 || _valid1;
const _errs14 = errors;
if(!(validate83(data3, {instancePath:instancePath+"/again",parentData:data,parentDataProperty:"again",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate83.errors : vErrors.concat(validate83.errors);
errors = vErrors.length;
}
var _valid1 = _errs14 === errors;
valid2 = valid2 || _valid1;
if(!valid2){
const err3 = {instancePath:instancePath+"/again",schemaPath:"#/properties/again/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
validate228.errors = vErrors;
return false;
}
else {
errors = _errs11;
if(vErrors !== null){
if(_errs11){
vErrors.length = _errs11;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.before !== undefined && func0.call(data, "before")){
let data4 = data.before;
const _errs15 = errors;
const _errs16 = errors;
let valid3 = false;
const _errs17 = errors;
if(data4 !== null){
const err4 = {instancePath:instancePath+"/before",schemaPath:"#/properties/before/anyOf/0/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
var _valid2 = _errs17 === errors;
valid3 = valid3 || _valid2;
const _errs19 = errors;
if(!(validate83(data4, {instancePath:instancePath+"/before",parentData:data,parentDataProperty:"before",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate83.errors : vErrors.concat(validate83.errors);
errors = vErrors.length;
}
var _valid2 = _errs19 === errors;
valid3 = valid3 || _valid2;
if(!valid3){
const err5 = {instancePath:instancePath+"/before",schemaPath:"#/properties/before/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
validate228.errors = vErrors;
return false;
}
else {
errors = _errs16;
if(vErrors !== null){
if(_errs16){
vErrors.length = _errs16;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs15 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.state !== undefined && func0.call(data, "state")){
let data5 = data.state;
const _errs20 = errors;
if(!((((((((((data5 === "staged") || (data5 === "starting")) || (data5 === "applying")) || (data5 === "failing")) || (data5 === "refused")) || (data5 === "waiting")) || (data5 === "confirmed")) || (data5 === "rolling-back")) || (data5 === "rolled-back")) || (data5 === "rollback-failed"))){
validate228.errors = [{instancePath:instancePath+"/state",schemaPath:"#/properties/state/enum",keyword:"enum",params:{allowedValues: schema73.properties.state.enum}}];
return false;
}
var valid0 = _errs20 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.remaining !== undefined && func0.call(data, "remaining")){
let data6 = data.remaining;
const _errs21 = errors;
if((!((typeof data6 == "number") && (isFinite(data6)))) && (data6 !== null)){
validate228.errors = [{instancePath:instancePath+"/remaining",schemaPath:"#/properties/remaining/type",keyword:"type",params:{type: schema73.properties.remaining.type}}];
return false;
}
if(errors === _errs21){
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 > 10000000 || isNaN(data6)){
validate228.errors = [{instancePath:instancePath+"/remaining",schemaPath:"#/properties/remaining/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10000000}}];
return false;
}
else {
if(data6 < -10000000 || isNaN(data6)){
validate228.errors = [{instancePath:instancePath+"/remaining",schemaPath:"#/properties/remaining/minimum",keyword:"minimum",params:{comparison: ">=", limit: -10000000}}];
return false;
}
}
}
}
var valid0 = _errs21 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.kind !== undefined && func0.call(data, "kind")){
const _errs23 = errors;
if(!(validate68(data.kind, {instancePath:instancePath+"/kind",parentData:data,parentDataProperty:"kind",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate68.errors : vErrors.concat(validate68.errors);
errors = vErrors.length;
}
var valid0 = _errs23 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.message !== undefined && func0.call(data, "message")){
const _errs24 = errors;
if(typeof data.message !== "string"){
validate228.errors = [{instancePath:instancePath+"/message",schemaPath:"#/properties/message/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs24 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.detail !== undefined && func0.call(data, "detail")){
let data9 = data.detail;
const _errs26 = errors;
if(errors === _errs26){
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
const _errs28 = errors;
for(const key1 of Object.keys(data9)){
if(!(((key1 === "findings") || (key1 === "names")) || (key1 === "changed"))){
delete data9[key1];
}
}
if(_errs28 === errors){
if(data9.findings !== undefined && func0.call(data9, "findings")){
let data10 = data9.findings;
const _errs29 = errors;
if(errors === _errs29){
if(Array.isArray(data10)){
var valid5 = true;
const len0 = data10.length;
for(let i0=0; i0<len0; i0++){
const _errs31 = errors;
if(!(validate70(data10[i0], {instancePath:instancePath+"/detail/findings/" + i0,parentData:data10,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate70.errors : vErrors.concat(validate70.errors);
errors = vErrors.length;
}
var valid5 = _errs31 === errors;
if(!valid5){
break;
}
}
}
else {
validate228.errors = [{instancePath:instancePath+"/detail/findings",schemaPath:"#/properties/detail/properties/findings/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid4 = _errs29 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data9.names !== undefined && func0.call(data9, "names")){
const _errs32 = errors;
if(!(validate60(data9.names, {instancePath:instancePath+"/detail/names",parentData:data9,parentDataProperty:"names",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate60.errors : vErrors.concat(validate60.errors);
errors = vErrors.length;
}
var valid4 = _errs32 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data9.changed !== undefined && func0.call(data9, "changed")){
const _errs33 = errors;
if(!(validate60(data9.changed, {instancePath:instancePath+"/detail/changed",parentData:data9,parentDataProperty:"changed",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate60.errors : vErrors.concat(validate60.errors);
errors = vErrors.length;
}
var valid4 = _errs33 === errors;
}
else {
var valid4 = true;
}
}
}
}
}
else {
validate228.errors = [{instancePath:instancePath+"/detail",schemaPath:"#/properties/detail/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs26 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.why !== undefined && func0.call(data, "why")){
let data14 = data.why;
const _errs34 = errors;
if((typeof data14 !== "string") && (data14 !== null)){
validate228.errors = [{instancePath:instancePath+"/why",schemaPath:"#/properties/why/type",keyword:"type",params:{type: schema73.properties.why.type}}];
return false;
}
var valid0 = _errs34 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.problems !== undefined && func0.call(data, "problems")){
let data15 = data.problems;
const _errs36 = errors;
if(errors === _errs36){
if(Array.isArray(data15)){
var valid6 = true;
const len1 = data15.length;
for(let i1=0; i1<len1; i1++){
const _errs38 = errors;
if(typeof data15[i1] !== "string"){
validate228.errors = [{instancePath:instancePath+"/problems/" + i1,schemaPath:"#/properties/problems/items/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid6 = _errs38 === errors;
if(!valid6){
break;
}
}
}
else {
validate228.errors = [{instancePath:instancePath+"/problems",schemaPath:"#/properties/problems/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs36 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate228.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate228.errors = vErrors;
return errors === 0;
}
validate228.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate227(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="answers/status.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate227.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.confirmed === undefined) || (!(func0.call(data, "confirmed")))) && (missing0 = "confirmed")) || (((data.pending === undefined) || (!(func0.call(data, "pending")))) && (missing0 = "pending"))) || (((data.attempts === undefined) || (!(func0.call(data, "attempts")))) && (missing0 = "attempts"))){
validate227.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 of Object.keys(data)){
if(!(((key0 === "confirmed") || (key0 === "pending")) || (key0 === "attempts"))){
delete data[key0];
}
}
if(_errs1 === errors){
if(data.confirmed !== undefined && func0.call(data, "confirmed")){
let data0 = data.confirmed;
const _errs2 = errors;
const _errs3 = errors;
let valid1 = false;
const _errs4 = errors;
if(data0 !== null){
const err0 = {instancePath:instancePath+"/confirmed",schemaPath:"#/properties/confirmed/anyOf/0/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
var _valid0 = _errs4 === errors;
valid1 = valid1 || _valid0;
const _errs6 = errors;
if(!(validate228(data0, {instancePath:instancePath+"/confirmed",parentData:data,parentDataProperty:"confirmed",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate228.errors : vErrors.concat(validate228.errors);
errors = vErrors.length;
}
var _valid0 = _errs6 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const err1 = {instancePath:instancePath+"/confirmed",schemaPath:"#/properties/confirmed/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
validate227.errors = vErrors;
return false;
}
else {
errors = _errs3;
if(vErrors !== null){
if(_errs3){
vErrors.length = _errs3;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.pending !== undefined && func0.call(data, "pending")){
let data1 = data.pending;
const _errs7 = errors;
const _errs8 = errors;
let valid2 = false;
const _errs9 = errors;
if(data1 !== null){
const err2 = {instancePath:instancePath+"/pending",schemaPath:"#/properties/pending/anyOf/0/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
var _valid1 = _errs9 === errors;
valid2 = valid2 || _valid1;
const _errs11 = errors;
if(!(validate228(data1, {instancePath:instancePath+"/pending",parentData:data,parentDataProperty:"pending",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate228.errors : vErrors.concat(validate228.errors);
errors = vErrors.length;
}
var _valid1 = _errs11 === errors;
valid2 = valid2 || _valid1;
if(!valid2){
const err3 = {instancePath:instancePath+"/pending",schemaPath:"#/properties/pending/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
validate227.errors = vErrors;
return false;
}
else {
errors = _errs8;
if(vErrors !== null){
if(_errs8){
vErrors.length = _errs8;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.attempts !== undefined && func0.call(data, "attempts")){
let data2 = data.attempts;
const _errs12 = errors;
if(errors === _errs12){
if(Array.isArray(data2)){
var valid3 = true;
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
const _errs14 = errors;
if(!(validate228(data2[i0], {instancePath:instancePath+"/attempts/" + i0,parentData:data2,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate228.errors : vErrors.concat(validate228.errors);
errors = vErrors.length;
}
var valid3 = _errs14 === errors;
if(!valid3){
break;
}
}
}
else {
validate227.errors = [{instancePath:instancePath+"/attempts",schemaPath:"#/properties/attempts/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate227.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate227.errors = vErrors;
return errors === 0;
}
validate227.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const answer_step = validate240;
const schema74 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"answers/step.schema.json","title":"JournalLine","type":"object","required":["n","at","step"],"properties":{"n":{"type":"integer","minimum":1,"maximum":1000000},"at":{"$ref":"common.schema.json#/$defs/name"},"step":{"$ref":"common.schema.json#/$defs/word"},"seconds":{"$ref":"common.schema.json#/$defs/seconds"},"packages":{"$ref":"common.schema.json#/$defs/names"},"units":{"$ref":"common.schema.json#/$defs/names"},"kept":{"tsType":"unknown","description":"Names, or whether a directory stayed."},"action":{"$ref":"common.schema.json#/$defs/word"},"path":{"$ref":"common.schema.json#/$defs/name"},"to":{"$ref":"common.schema.json#/$defs/name"},"verb":{"$ref":"common.schema.json#/$defs/word"},"daemon":{"$ref":"common.schema.json#/$defs/name"},"user":{"$ref":"common.schema.json#/$defs/name"},"report":{"type":"string"},"message":{"type":"string"}},"description":"A line of an attempt's journal, with the details that are shown."};

function validate241(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate241.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(typeof data === "string"){
if(func63(data) > 8192){
validate241.errors = [{instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 8192}}];
return false;
}
}
else {
validate241.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
validate241.errors = vErrors;
return errors === 0;
}
validate241.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate243(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate243.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(typeof data === "string"){
if(!pattern3.test(data)){
validate243.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9-]{0,63}$"}}];
return false;
}
}
else {
validate243.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
validate243.errors = vErrors;
return errors === 0;
}
validate243.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema77 = {"type":"number","minimum":-10000000,"maximum":10000000};

function validate245(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate245.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if((typeof data == "number") && (isFinite(data))){
if(data > 10000000 || isNaN(data)){
validate245.errors = [{instancePath,schemaPath:"#/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10000000}}];
return false;
}
else {
if(data < -10000000 || isNaN(data)){
validate245.errors = [{instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: -10000000}}];
return false;
}
}
}
else {
validate245.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "number"}}];
return false;
}
}
validate245.errors = vErrors;
return errors === 0;
}
validate245.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate247(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate247.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(Array.isArray(data)){
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
const _errs1 = errors;
if(!(validate57(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
errors = vErrors.length;
}
var valid0 = _errs1 === errors;
if(!valid0){
break;
}
}
}
else {
validate247.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
validate247.errors = vErrors;
return errors === 0;
}
validate247.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};


function validate240(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="answers/step.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate240.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.n === undefined) || (!(func0.call(data, "n")))) && (missing0 = "n")) || (((data.at === undefined) || (!(func0.call(data, "at")))) && (missing0 = "at"))) || (((data.step === undefined) || (!(func0.call(data, "step")))) && (missing0 = "step"))){
validate240.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 of Object.keys(data)){
if(!(func0.call(schema74.properties, key0))){
delete data[key0];
}
}
if(_errs1 === errors){
if(data.n !== undefined && func0.call(data, "n")){
let data0 = data.n;
const _errs2 = errors;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
validate240.errors = [{instancePath:instancePath+"/n",schemaPath:"#/properties/n/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs2){
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 1000000 || isNaN(data0)){
validate240.errors = [{instancePath:instancePath+"/n",schemaPath:"#/properties/n/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000}}];
return false;
}
else {
if(data0 < 1 || isNaN(data0)){
validate240.errors = [{instancePath:instancePath+"/n",schemaPath:"#/properties/n/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.at !== undefined && func0.call(data, "at")){
const _errs4 = errors;
if(!(validate241(data.at, {instancePath:instancePath+"/at",parentData:data,parentDataProperty:"at",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate241.errors : vErrors.concat(validate241.errors);
errors = vErrors.length;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.step !== undefined && func0.call(data, "step")){
const _errs5 = errors;
if(!(validate243(data.step, {instancePath:instancePath+"/step",parentData:data,parentDataProperty:"step",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate243.errors : vErrors.concat(validate243.errors);
errors = vErrors.length;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.seconds !== undefined && func0.call(data, "seconds")){
const _errs6 = errors;
if(!(validate245(data.seconds, {instancePath:instancePath+"/seconds",parentData:data,parentDataProperty:"seconds",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate245.errors : vErrors.concat(validate245.errors);
errors = vErrors.length;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.packages !== undefined && func0.call(data, "packages")){
const _errs7 = errors;
if(!(validate247(data.packages, {instancePath:instancePath+"/packages",parentData:data,parentDataProperty:"packages",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate247.errors : vErrors.concat(validate247.errors);
errors = vErrors.length;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.units !== undefined && func0.call(data, "units")){
const _errs8 = errors;
if(!(validate247(data.units, {instancePath:instancePath+"/units",parentData:data,parentDataProperty:"units",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate247.errors : vErrors.concat(validate247.errors);
errors = vErrors.length;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.action !== undefined && func0.call(data, "action")){
const _errs9 = errors;
if(!(validate243(data.action, {instancePath:instancePath+"/action",parentData:data,parentDataProperty:"action",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate243.errors : vErrors.concat(validate243.errors);
errors = vErrors.length;
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.path !== undefined && func0.call(data, "path")){
const _errs10 = errors;
if(!(validate241(data.path, {instancePath:instancePath+"/path",parentData:data,parentDataProperty:"path",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate241.errors : vErrors.concat(validate241.errors);
errors = vErrors.length;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.to !== undefined && func0.call(data, "to")){
const _errs11 = errors;
if(!(validate241(data.to, {instancePath:instancePath+"/to",parentData:data,parentDataProperty:"to",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate241.errors : vErrors.concat(validate241.errors);
errors = vErrors.length;
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.verb !== undefined && func0.call(data, "verb")){
const _errs12 = errors;
if(!(validate243(data.verb, {instancePath:instancePath+"/verb",parentData:data,parentDataProperty:"verb",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate243.errors : vErrors.concat(validate243.errors);
errors = vErrors.length;
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.daemon !== undefined && func0.call(data, "daemon")){
const _errs13 = errors;
if(!(validate241(data.daemon, {instancePath:instancePath+"/daemon",parentData:data,parentDataProperty:"daemon",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate241.errors : vErrors.concat(validate241.errors);
errors = vErrors.length;
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.user !== undefined && func0.call(data, "user")){
const _errs14 = errors;
if(!(validate241(data.user, {instancePath:instancePath+"/user",parentData:data,parentDataProperty:"user",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate241.errors : vErrors.concat(validate241.errors);
errors = vErrors.length;
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.report !== undefined && func0.call(data, "report")){
const _errs15 = errors;
if(typeof data.report !== "string"){
validate240.errors = [{instancePath:instancePath+"/report",schemaPath:"#/properties/report/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs15 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.message !== undefined && func0.call(data, "message")){
const _errs17 = errors;
if(typeof data.message !== "string"){
validate240.errors = [{instancePath:instancePath+"/message",schemaPath:"#/properties/message/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs17 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate240.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate240.errors = vErrors;
return errors === 0;
}
validate240.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const answer_undone = validate257;
const schema79 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"answers/undone.schema.json","title":"UndoneAnswer","type":"object","required":["ended"],"properties":{"ended":{"anyOf":[{"type":"null"},{"enum":["staged","starting","applying","failing","refused","waiting","confirmed","rolling-back","rolled-back","rollback-failed"]}]}},"description":"How taking an attempt back ended."};

function validate257(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="answers/undone.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate257.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.ended === undefined) || (!(func0.call(data, "ended")))) && (missing0 = "ended")){
validate257.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 of Object.keys(data)){
if(!(key0 === "ended")){
delete data[key0];
}
}
if(_errs1 === errors){
if(data.ended !== undefined && func0.call(data, "ended")){
let data0 = data.ended;
const _errs3 = errors;
let valid1 = false;
const _errs4 = errors;
if(data0 !== null){
const err0 = {instancePath:instancePath+"/ended",schemaPath:"#/properties/ended/anyOf/0/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
var _valid0 = _errs4 === errors;
valid1 = valid1 || _valid0;
const _errs6 = errors;
if(!((((((((((data0 === "staged") || (data0 === "starting")) || (data0 === "applying")) || (data0 === "failing")) || (data0 === "refused")) || (data0 === "waiting")) || (data0 === "confirmed")) || (data0 === "rolling-back")) || (data0 === "rolled-back")) || (data0 === "rollback-failed"))){
const err1 = {instancePath:instancePath+"/ended",schemaPath:"#/properties/ended/anyOf/1/enum",keyword:"enum",params:{allowedValues: schema79.properties.ended.anyOf[1].enum}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
var _valid0 = _errs6 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const err2 = {instancePath:instancePath+"/ended",schemaPath:"#/properties/ended/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
validate257.errors = vErrors;
return false;
}
else {
errors = _errs3;
if(vErrors !== null){
if(_errs3){
vErrors.length = _errs3;
}
else {
vErrors = null;
}
}
}
}
}
}
}
else {
validate257.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate257.errors = vErrors;
return errors === 0;
}
validate257.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const answer_withdrawn = validate258;
const schema80 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"answers/withdrawn.schema.json","title":"WithdrawnAnswer","type":"object","required":["withdrawn"],"properties":{"withdrawn":{"type":"boolean"}},"description":"Whether what was staged never begins."};

function validate258(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="answers/withdrawn.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate258.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.withdrawn === undefined) || (!(func0.call(data, "withdrawn")))) && (missing0 = "withdrawn")){
validate258.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 of Object.keys(data)){
if(!(key0 === "withdrawn")){
delete data[key0];
}
}
if(_errs1 === errors){
if(data.withdrawn !== undefined && func0.call(data, "withdrawn")){
if(typeof data.withdrawn !== "boolean"){
validate258.errors = [{instancePath:instancePath+"/withdrawn",schemaPath:"#/properties/withdrawn/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
}
}
}
}
else {
validate258.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate258.errors = vErrors;
return errors === 0;
}
validate258.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validators: { readonly [Name in keyof Answers]: ValidateFunction<Answers[Name]> } = {
  "again": answer_again,
  "became": answer_became,
  "begun": answer_begun,
  "drift": answer_drift,
  "forgotten": answer_forgotten,
  "identity": answer_identity,
  "look": answer_look,
  "mail": answer_mail,
  "manifest": answer_manifest,
  "other": answer_other,
  "plan": answer_plan,
  "probes": answer_probes,
  "refusal": answer_refusal,
  "status": answer_status,
  "step": answer_step,
  "undone": answer_undone,
  "withdrawn": answer_withdrawn,
};
