/**
 * Functions that the app uses and sets of 2018 lack (LG: Chromium 53, Samsung: 56). Only sets without them load this file;
 * see boot.ts. tests/tv-app/engine.test.ts says which are missing here.
 */
import 'core-js/actual/array/flat-map'
import 'core-js/actual/object/values'
import 'core-js/actual/string/trim-end'
