// The schema of the record, in JSON Schema: the one source for what a file or the storage may bring.
// The build writes the same as assets/self-check/record.schema.json, for other programs.

export const RECORD_SCHEMA = JSON.parse(`{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "title": "Record of a self-check, as the site exports and imports it",
  "description": "Keys that are not named here are kept on import and exported again.",
  "type": "object",
  "required": [
    "format",
    "version",
    "assessments"
  ],
  "properties": {
    "format": {
      "const": "tiaowen-self-check"
    },
    "version": {
      "const": 1
    },
    "assessments": {
      "type": "array",
      "minItems": 1,
      "items": {
        "$ref": "#/$defs/assessment"
      }
    },
    "texts": {
      "description": "What clauses and questions said when they were answered.",
      "type": "object",
      "properties": {
        "clauses": {
          "description": "By fingerprint.",
          "type": "object",
          "additionalProperties": {
            "$ref": "#/$defs/text"
          }
        },
        "questions": {
          "description": "By 'standard/question'.",
          "type": "object",
          "additionalProperties": {
            "$ref": "#/$defs/text"
          }
        }
      }
    }
  },
  "$defs": {
    "assessment": {
      "type": "object",
      "required": [
        "id",
        "cover",
        "figures",
        "answers"
      ],
      "properties": {
        "id": {
          "type": "string",
          "minLength": 1
        },
        "cover": {
          "description": "organisation, site, assessor, date (ISO 8601), and name, where the reader gave it one.",
          "type": "object",
          "additionalProperties": {
            "type": "string"
          }
        },
        "earlierCovers": {
          "description": "Covers that an import replaced.",
          "type": "array",
          "items": {
            "type": "object",
            "additionalProperties": {
              "type": "string"
            }
          }
        },
        "coverChanged": {
          "$ref": "#/$defs/time"
        },
        "changed": {
          "$ref": "#/$defs/time"
        },
        "editions": {
          "description": "Standard → edition that it was last answered against.",
          "type": "object",
          "additionalProperties": {
            "type": "string"
          }
        },
        "figures": {
          "description": "Measure → figure as typed; one figure counts in every list.",
          "type": "object",
          "propertyNames": {
            "pattern": "^(?!constructor$|prototype$)[A-Za-z0-9][A-Za-z0-9._-]*$"
          },
          "additionalProperties": {
            "$ref": "#/$defs/figure"
          }
        },
        "answers": {
          "description": "Standard → question → fingerprint of the clause it was answered for → answer.",
          "type": "object",
          "propertyNames": {
            "pattern": "^(?!constructor$|prototype$)[A-Za-z0-9][A-Za-z0-9._-]*$"
          },
          "additionalProperties": {
            "type": "object",
            "propertyNames": {
              "pattern": "^(?!constructor$|prototype$)[A-Za-z0-9][A-Za-z0-9._-]*$"
            },
            "additionalProperties": {
              "type": "object",
              "propertyNames": {
                "pattern": "^f[0-9]+:[0-9a-f]{12}$"
              },
              "additionalProperties": {
                "$ref": "#/$defs/answer"
              }
            }
          }
        }
      }
    },
    "answer": {
      "type": "object",
      "properties": {
        "answer": {
          "enum": [
            "",
            "conforms",
            "fails",
            "not-applicable"
          ]
        },
        "parts": {
          "description": "Ids of the parts of the question that are ticked, with a space between them.",
          "type": "string"
        },
        "reason": {
          "type": "string"
        },
        "note": {
          "type": "string"
        },
        "evidence": {
          "description": "What was seen, in words.",
          "type": "string"
        },
        "seenOn": {
          "description": "Date of the evidence, which is not that of the entry.",
          "$ref": "#/$defs/day"
        },
        "link": {
          "description": "Where it can be seen, as typed.",
          "type": "string"
        },
        "followUp": {
          "$ref": "#/$defs/followUp"
        },
        "files": {
          "description": "Photos and files that belong to it.",
          "type": "array",
          "items": {
            "$ref": "#/$defs/file"
          }
        },
        "filesGone": {
          "description": "Digests of files that were removed, with a space between them.",
          "type": "string"
        },
        "takenFrom": {
          "$ref": "#/$defs/takenFrom"
        },
        "bound": {
          "description": "Fingerprint of the threshold and the measures that a figure was judged by.",
          "type": "string"
        },
        "changed": {
          "$ref": "#/$defs/time"
        },
        "earlier": {
          "description": "Answers that an import replaced.",
          "type": "array",
          "items": {
            "$ref": "#/$defs/answer"
          }
        }
      }
    },
    "file": {
      "description": "Named here; its content stands beside the record in a zip, or in the browser.",
      "type": "object",
      "required": [
        "digest",
        "name"
      ],
      "properties": {
        "digest": {
          "description": "SHA-256 of the content, hexadecimal.",
          "type": "string",
          "pattern": "^[0-9a-f]{64}$"
        },
        "name": {
          "type": "string"
        },
        "type": {
          "description": "Media type.",
          "type": "string"
        },
        "size": {
          "description": "Bytes.",
          "type": "number"
        },
        "takenOn": {
          "$ref": "#/$defs/day"
        }
      }
    },
    "takenFrom": {
      "description": "The answer to another list that this one was taken from, by the reader's hand.",
      "type": "object",
      "required": [
        "assessment",
        "standard",
        "questions",
        "label",
        "took"
      ],
      "properties": {
        "assessment": {
          "description": "Id of the assessment.",
          "type": "string"
        },
        "standard": {
          "type": "string"
        },
        "questions": {
          "description": "Ids of the questions there, with a space between them; of a figure its measure.",
          "type": "string"
        },
        "label": {
          "description": "Standard and clause as people read them.",
          "type": "string"
        },
        "took": {
          "description": "What still stands as it was taken: answer, evidence, seenOn, link, files, with a space.",
          "type": "string"
        },
        "answered": {
          "$ref": "#/$defs/time"
        }
      }
    },
    "followUp": {
      "description": "What becomes of a finding; its state follows from what is filled in.",
      "type": "object",
      "properties": {
        "grade": {
          "description": "Where it is not the one that follows from the provision type.",
          "enum": [
            "major",
            "minor",
            "observation"
          ]
        },
        "gradeReason": {
          "type": "string"
        },
        "cause": {
          "type": "string"
        },
        "correction": {
          "description": "What was put right at once.",
          "type": "string"
        },
        "action": {
          "description": "What removes the cause.",
          "type": "string"
        },
        "owner": {
          "type": "string"
        },
        "due": {
          "$ref": "#/$defs/day"
        },
        "doneOn": {
          "$ref": "#/$defs/day"
        },
        "verifiedBy": {
          "type": "string"
        },
        "verifiedOn": {
          "$ref": "#/$defs/day"
        },
        "since": {
          "$ref": "#/$defs/time"
        }
      }
    },
    "day": {
      "description": "ISO 8601.",
      "type": "string",
      "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
    },
    "figure": {
      "type": "object",
      "required": [
        "value"
      ],
      "properties": {
        "value": {
          "description": "As typed; full-width digits and thousands separators are understood.",
          "type": "string"
        },
        "takenFrom": {
          "$ref": "#/$defs/takenFrom"
        },
        "changed": {
          "$ref": "#/$defs/time"
        },
        "earlier": {
          "type": "array",
          "items": {
            "$ref": "#/$defs/figure"
          }
        }
      }
    },
    "text": {
      "type": "object",
      "properties": {
        "zh": {
          "type": "string"
        },
        "en": {
          "type": "string"
        }
      }
    },
    "time": {
      "description": "ISO 8601, UTC.",
      "type": "string",
      "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z$"
    }
  }
}`);
