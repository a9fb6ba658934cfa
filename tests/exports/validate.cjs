// Reads a JSON array of statements from standard input and prints what the independent validator says of each.
const validate = require(`${process.argv[2]}/node_modules/@learninglocker/xapi-validation`).default;
const statements = JSON.parse(require("fs").readFileSync(0, "utf8"));
const warnings = statements.map((statement) => validate(statement).map((warning) => JSON.stringify(warning)));
console.log(JSON.stringify(warnings));
