# frozen_string_literal: true

module Jekyll
  module Lectern
    VERSION = "0.1.0"
  end
end
