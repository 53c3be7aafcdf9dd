'use strict'
// Loaded before the server (node --require) when it is measured, and never otherwise: counts what the
// PostgreSQL driver is asked, and says so under an address that the product does not have.
const { Server } = require('node:http')
const { Client } = require('pg')

if (process.env.ASSAY_BENCH === '1') {
  let asked = []
  const query = Client.prototype.query
  Client.prototype.query = function (first, ...rest) {
    asked.push(typeof first === 'string' ? first : (first?.text ?? ''))
    if (asked.length > 10_000) asked = asked.slice(-1000)
    return query.call(this, first, ...rest)
  }

  const emit = Server.prototype.emit
  Server.prototype.emit = function (event, request, response, ...rest) {
    if (event === 'request' && request.url === '/__statements') {
      response.setHeader('content-type', 'application/json')
      response.end(JSON.stringify(asked))
      asked = []
      return true
    }
    return emit.call(this, event, request, response, ...rest)
  }
}
