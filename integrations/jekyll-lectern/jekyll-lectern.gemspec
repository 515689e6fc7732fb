# frozen_string_literal: true

require_relative "lib/jekyll-lectern/version"

Gem::Specification.new do |spec|
  spec.name = "jekyll-lectern"
  spec.version = Jekyll::Lectern::VERSION
  spec.summary = "Audio for the posts of a site of Jekyll"
  spec.description = "Records the posts of a site while it is built, and puts players on their pages and a podcast feed beside them."
  spec.authors = ["Lectern"]
  spec.license = "Apache-2.0"
  spec.files = Dir["lib/**/*.rb"] + %w[README.md CHANGELOG.md LICENSE]
  spec.required_ruby_version = ">= 2.7"
  spec.add_runtime_dependency "jekyll", ">= 4.0", "< 5"
end
