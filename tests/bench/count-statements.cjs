'use strict'
// Loaded before the server (node --require) when it is measured, and never otherwise: counts what the
// PostgreSQL driver is asked, and says so under an address that the product does not have. A request
// with an `x-count-statements` header of its own is counted by itself, whatever goes on beside it.
const { AsyncLocalStorage, AsyncResource } = require('node:async_hooks')
const { Server } = require('node:http')
const { Client, Pool } = require('pg')

if (process.env.ASSAY_BENCH === '1') {
  let asked = []
  const counted = new Map()
  const counting = new AsyncLocalStorage()

  const query = Client.prototype.query
  Client.prototype.query = function (first, ...rest) {
    const text = typeof first === 'string' ? first : (first?.text ?? '')
    asked.push(text)
    if (asked.length > 10_000) asked = asked.slice(-1000)
    counting.getStore()?.push(text)
    return query.call(this, first, ...rest)
  }
  // Who waited for a connection goes on as themself, not as who gave it back.
  const connect = Pool.prototype.connect
  Pool.prototype.connect = function (callback) {
    return connect.call(this, callback && AsyncResource.bind(callback))
  }

  const emit = Server.prototype.emit
  Server.prototype.emit = function (event, request, response, ...rest) {
    if (event !== 'request') return emit.call(this, event, request, response, ...rest)
    const name = request.headers['x-count-statements']
    if (request.url === '/__statements') {
      response.setHeader('content-type', 'application/json')
      response.end(JSON.stringify(name ? (counted.get(name) ?? []) : asked))
      if (name) counted.delete(name)
      else asked = []
      return true
    }
    if (!name) return emit.call(this, event, request, response, ...rest)
    const own = []
    counted.set(name, own)
    return counting.run(own, () => emit.call(this, event, request, response, ...rest))
  }
}
