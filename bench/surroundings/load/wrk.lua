init = function(arguments)
  local number = 0
  if arguments[1] ~= "numbered" then return end
  request = function()
    number = number + 1
    return wrk.format(nil, wrk.path .. "?nummer=" .. number)
  end
end

done = function(summary, latency)
  local errors = summary.errors
  io.write(string.format('{"requests":%d,"microseconds":%d,"p95":%f,"failed":%d}\n',
    summary.requests, summary.duration, latency:percentile(95) / 1000,
    errors.status + errors.connect + errors.read + errors.write + errors.timeout))
end
